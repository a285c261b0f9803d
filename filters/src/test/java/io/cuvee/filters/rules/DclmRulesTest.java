package io.cuvee.filters.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cuvee.filters.text.EnglishWords;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values by hand, after the rules of DCLM's RefinedWeb configuration. */
class DclmRulesTest {
  private static Map<String, Double> signals(String preset, String text) {
    var rules = new PresetRules(preset);
    rules.measure(text, new EnglishWords());
    return rules.signals();
  }

  private static String edited(String text) {
    var rules = new PresetRules("refinedweb");
    rules.measure(text, new EnglishWords());
    return rules.text();
  }

  @Test
  void stopWordsCountAsOftenAsTheyOccurWhateverTheirCase() {
    var signals = signals("gopher-quality-dclm", "The cat and THE dog.\n- With me");
    assertThat(signals).containsEntry("dclm.stop_words", 4.0);
    // The dash begins no word: 5 and 2.
    assertThat(signals).containsEntry("dclm.word_count", 7.0);
    assertThat(signals).containsEntry("dclm.bullet_line_ratio", 0.5);
    assertThat(signals.get("dclm.no_alpha_word_ratio")).isCloseTo(1 / 8.0, within(1e-12));
  }

  @Test
  void spacedDotsAreAnEllipsisToo() {
    var signals = signals("gopher-quality-dclm", "one . . .\ntwo...\nthree");
    assertThat(signals.get("dclm.ellipsis_line_ratio")).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void allOccurrencesOfARepeatedLineCount() {
    var signals = signals("gopher-repetition-dclm", "aa\nbbbb\naa\ncc");
    assertThat(signals).containsEntry("dclm.dup_line_ratio", 0.5);
    assertThat(signals).containsEntry("dclm.dup_line_char_ratio", 0.4);
    assertThat(signals).containsEntry("dclm.dup_paragraph_ratio", 0.0);
  }

  @Test
  void ofEquallyFrequentNGramsTheLongestCounts() {
    // "a b" and "ccc dddd" come twice each: 7 letters twice, of 20.
    var signals = signals("gopher-repetition-dclm", "a b. x ccc dddd. a b. y ccc dddd");
    assertThat(signals.get("dclm.top_2_gram")).isCloseTo(14 / 20.0, within(1e-12));
  }

  @Test
  void linesOfCapitalsDigitsCountersAndSingleWordsGo() {
    var text =
        """
        A first line of plain words.
        SALE NOW On
        12345
        1.2K likes
        Share
        A last line of plain words.""";
    assertThat(edited(text)).isEqualTo("A first line of plain words.\nA last line of plain words.");
  }

  @Test
  void phrasesOfShopsAndMenusAreCutFromShortLines() {
    assertThat(edited("Sign-in to our shop now\nThe story goes on Read more...\n3 items in cart"))
        .isEqualTo("to our shop now\nThe story goes on\n3");
    var story = "This line of a story has more than ten words with items in cart";
    assertThat(edited(story)).isEqualTo(story);
  }

  @Test
  void aPageThatLosesMoreThanATwentiethOfItsWordsIsDropped() {
    var kept = "word ".repeat(19).strip();
    var rules = new PresetRules("refinedweb");
    rules.measure(kept + "\nShare", new EnglishWords());
    assertThat(rules.firstFailure()).isEmpty();
    rules.measure(kept + "\nShare\nLike", new EnglishWords());
    assertThat(rules.firstFailure().orElseThrow().rule().key()).isEqualTo("max-removed-word-ratio");
  }
}
