package io.cuvee.filters.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.filters.ParityData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishWordsTest {
  private static List<String> words(WordTokenizer tokenizer, String text) {
    char[] chars = text.toCharArray();
    var tokens = new Tokens();
    tokenizer.tokenize(chars, 0, chars.length, false, tokens);
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(text.substring(tokens.start(i), tokens.end(i)));
    }
    return words;
  }

  private static List<String> english(String text) {
    return words(new EnglishWords(), text);
  }

  @Test
  void splitsAsThePublishedExamples() {
    assertThat(english("Don't")).containsExactly("Do", "n't");
    assertThat(english("3.5%,")).containsExactly("3.5", "%", ",");
    assertThat(english("e.g. U.S.A. x")).containsExactly("e.g.", "U.S.A.", "x");
    assertThat(english("foo/bar")).containsExactly("foo", "/", "bar");
    assertThat(english("http://a.b/c?d=1")).containsExactly("http://a.b", "/", "c?d=1");
    assertThat(english("#tag")).containsExactly("#", "tag");
  }

  @Test
  void joinsWhatSpellsAnExceptionAgain() {
    assertThat(english("foo):")).containsExactly("foo", "):");
    assertThat(english("foo) :")).containsExactly("foo", ")", ":");
  }

  @Test
  void keepsWebAddressesWhole() {
    assertThat(english("(see www.example.com/a-b_c?d=e#f)."))
        .containsExactly("(", "see", "www.example.com/a-b_c?d=e#f", ")", ".");
    assertThat(english("me@example.org,")).containsExactly("me@example.org", ",");
  }

  @Test
  void takesLinearTimeOnHostileChunks() {
    for (var piece : List.of("!", ".", "@a.b", "':", "-a", "\ud83d\ude00", "a:/", "1$", ")")) {
      var text = piece.repeat(200_000 / piece.length());
      int length = english(text).stream().mapToInt(String::length).sum();
      assertThat(length).as(piece).isEqualTo(text.length());
    }
  }

  @Test
  void emptyAndBlankTextsHaveNoWords() {
    assertThat(english("")).isEmpty();
    assertThat(english(" \n\t\u00a0 \u3000")).isEmpty();
  }

  @Test
  void singleCharactersAreWordsWhereScriptsHaveNoSpaces() {
    assertThat(words(new SingleCharacterWords(), "\u6211\u7528Java 17\u3002"))
        .containsExactly("\u6211", "\u7528", "Java", "17", "\u3002");
  }

  @Test
  void splitsTheParityDocumentsAsThePeer() {
    int same = 0;
    int total = 0;
    var texts = new HashMap<String, String>();
    for (var row : ParityData.rows("parity/datatrove_filters.jsonl.gz")) {
      texts.put(row.path("id").asText(), row.path("text").asText());
    }
    var differing = new ArrayList<String>();
    for (var row : ParityData.rows("parity/datatrove_tokens.jsonl.gz")) {
      if (!row.path("tokenizer").asText().equals("eng")) {
        continue;
      }
      var expected = new ArrayList<String>();
      row.path("words").forEach(word -> expected.add(word.asText()));
      total++;
      if (expected.equals(english(texts.get(row.path("id").asText())))) {
        same++;
      } else {
        differing.add(row.path("id").asText());
      }
    }
    System.out.printf("English words: %d of %d documents as the peer%n", same, total);
    assertThat(differing).isEmpty();
    assertThat(total).isGreaterThan(50);
  }
}
