package io.cuvee.filters.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnicodeWordsTest {
  private static List<String> words(String text) {
    var tokens = new Tokens();
    new UnicodeWords().split(text.toCharArray(), 0, text.length(), tokens);
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(text.substring(tokens.start(i), tokens.end(i)));
    }
    return words;
  }

  @Test
  void wordsArePartedAsTheStandardSays() throws IOException {
    try (var stream = UnicodeWordsTest.class.getResourceAsStream("unicode-words.tsv")) {
      for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("# ")) {
          var row = line.split("\t");
          assertThat(words(row[0])).containsExactly(row[1].split("\u0001"));
        }
      }
    }
  }

  /** {@code -Dcuvee.unicode-words=FILE}: lines of JSON, text and words, made by uniseg. */
  @Test
  void wordsAreThoseOfAnotherImplementation() throws IOException {
    var file = System.getProperty("cuvee.unicode-words");
    org.junit.jupiter.api.Assumptions.assumeTrue(file != null, "Skipped: no file was named");
    var json = new ObjectMapper();
    for (var line : Files.readAllLines(Path.of(file))) {
      var row = json.readTree(line);
      var expected = new ArrayList<String>();
      row.get(1).forEach(word -> expected.add(word.asText()));
      assertThat(words(row.get(0).asText())).isEqualTo(expected);
    }
  }
}
