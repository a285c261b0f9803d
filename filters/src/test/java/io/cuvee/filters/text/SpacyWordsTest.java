package io.cuvee.filters.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpacyWordsTest {
  /** Rows made by spaCy 3.8.16: splitter, text, words with U+0001 between them. */
  private static List<String[]> rows() throws IOException {
    var lines = new ArrayList<String[]>();
    var other = System.getProperty("cuvee.spacy-words");
    try (var stream =
        other == null
            ? SpacyWordsTest.class.getResourceAsStream("spacy-words.tsv")
            : Files.newInputStream(Path.of(other))) {
      for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        lines.add(line.split("\t", -1));
      }
    }
    return lines;
  }

  private static String words(WordTokenizer splitter, String text) {
    var tokens = new Tokens();
    splitter.tokenize(text.toCharArray(), 0, text.length(), false, tokens);
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(text.substring(tokens.start(i), tokens.end(i)));
    }
    return String.join("\u0001", words);
  }

  @Test
  void wordsOfEveryLanguageAreThoseOfSpacy() throws IOException {
    Map<String, WordTokenizer> splitters = new HashMap<>();
    var wrong = new ArrayList<String>();
    int compared = 0;
    for (var row : rows()) {
      var splitter =
          splitters.computeIfAbsent(
              row[0],
              code ->
                  new RuleWords(
                      new LanguageRules(LanguageTable.of(code)),
                      LanguageTable.of(code).sequences(),
                      new ChunkCache()));
      var words = words(splitter, row[1]);
      compared++;
      if (!words.equals(row[2])) {
        wrong.add(
            row[0]
                + ": "
                + words.replace('\u0001', '|')
                + "\n  but spaCy: "
                + row[2].replace('\u0001', '|'));
      }
    }
    assertThat(compared).isGreaterThan(300);
    assertThat(wrong).isEmpty();
  }

  @Test
  void theTablesGiveTheSameEnglishAsTheRulesByHand() throws IOException {
    var table = LanguageTable.of("en");
    var byTable = new RuleWords(new LanguageRules(table), table.sequences(), null);
    var byHand = new EnglishWords();
    for (var row : rows()) {
      assertThat(words(byTable, row[1])).isEqualTo(words(byHand, row[1]));
    }
  }

  @Test
  void aHostileChunkTakesBoundedWork() {
    for (var language : List.of("hu", "fr", "tr", "de")) {
      var splitter = SpacyWords.of(language);
      for (var unit : List.of("1,", "a-", "'", ".", "a-saint-", "1.1/", "$")) {
        var text = unit.repeat(20_000);
        assertThat(words(splitter, text).replace("\u0001", "")).isEqualTo(text);
      }
    }
  }
}
