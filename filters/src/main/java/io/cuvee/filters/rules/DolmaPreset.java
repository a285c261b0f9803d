package io.cuvee.filters.rules;

import static io.cuvee.filters.rules.Rule.atLeast;
import static io.cuvee.filters.rules.Rule.atMost;

import io.cuvee.core.document.ContentKind;
import java.util.ArrayList;
import java.util.Map;

/** The rules by which dolma 1.6 drops documents of Common Crawl by their Gopher attributes. */
final class DolmaPreset {
  private static final double[] TOP = {0.20, 0.18, 0.16};
  private static final double[] REPEATED = {0.15, 0.14, 0.13, 0.12, 0.11, 0.10};

  private DolmaPreset() {}

  static Preset gopher() {
    var rules = new ArrayList<Rule>();
    rules.add(atLeast("min-words", "dolma.word_count", 50, "word_count"));
    rules.add(atMost("max-words", "dolma.word_count", 100_000, "word_count"));
    rules.add(
        atLeast("min-median-word-length", "dolma.median_word_length", 3, "median_word_length"));
    rules.add(
        atMost("max-median-word-length", "dolma.median_word_length", 10, "median_word_length"));
    rules.add(
        atMost("max-symbol-word-ratio", "dolma.symbol_word_ratio", 0.1, "symbol_to_word_ratio"));
    rules.add(
        atLeast(
            "min-alpha-word-ratio",
            "dolma.alpha_word_ratio",
            0.8,
            "fraction_of_words_with_alpha_character"));
    rules.add(atLeast("min-required-words", "dolma.required_words", 2, "required_word_count"));
    rules.add(
        atMost(
            "max-bullet-line-ratio",
            "dolma.bullet_line_ratio",
            0.9,
            "fraction_of_lines_starting_with_bullet_point"));
    rules.add(
        atMost(
            "max-ellipsis-line-ratio",
            "dolma.ellipsis_line_ratio",
            0.3,
            "fraction_of_lines_ending_with_ellipsis"));
    rules.add(
        atMost("max-dup-line-ratio", "dolma.dup_line_ratio", 0.3, "fraction_of_duplicate_lines"));
    rules.add(
        atMost(
            "max-dup-line-char-ratio",
            "dolma.dup_line_char_ratio",
            0.3,
            "fraction_of_characters_in_duplicate_lines"));
    for (int n = 2; n <= 10; n++) {
      boolean top = n <= 4;
      rules.add(
          atMost(
              top ? "max-top-" + n + "-gram" : "max-dup-" + n + "-grams",
              top ? "dolma.top_" + n + "_gram" : "dolma.dup_" + n + "_grams",
              top ? TOP[n - 2] : REPEATED[n - 5],
              top
                  ? "fraction_of_characters_in_most_common_" + n + "grams"
                  : "fraction_of_characters_in_duplicate_" + n + "grams"));
    }
    return new Preset(
        "gopher-dolma", ContentKind.PROSE, rules, Map.of(), settings -> new DolmaGopher());
  }
}
