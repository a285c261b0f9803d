package io.cuvee.filters.rules;

import static io.cuvee.filters.rules.Rule.atLeast;
import static io.cuvee.filters.rules.Rule.atMost;

import io.cuvee.core.document.ContentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** DCLM's reproduction of RefinedWeb's heuristics, in its order, with its thresholds. */
final class DclmPresets {
  private static final double[] TOP = {0.20, 0.18, 0.16};
  private static final double[] REPEATED = {0.15, 0.14, 0.13, 0.12, 0.11, 0.10};

  private DclmPresets() {}

  static Preset quality() {
    var rules =
        List.of(
            atLeast("min-words", "dclm.word_count", 50, "page_length_filter"),
            atMost("max-words", "dclm.word_count", 100_000, "page_length_filter"),
            atLeast("min-mean-word-length", "dclm.mean_word_length", 3, "word_length_filter"),
            atMost("max-mean-word-length", "dclm.mean_word_length", 10, "word_length_filter"),
            atMost("max-symbol-word-ratio", "dclm.symbol_word_ratio", 0.1, "symbol_ratio_filter"),
            atMost("max-bullet-line-ratio", "dclm.bullet_line_ratio", 0.9, "bullet_count_filter"),
            atMost(
                "max-ellipsis-line-ratio",
                "dclm.ellipsis_line_ratio",
                0.3,
                "ellipsis_count_filter"),
            atMost(
                "max-no-alpha-word-ratio",
                "dclm.no_alpha_word_ratio",
                0.2,
                "alphabetic_word_ratio_filter"),
            atLeast("min-stop-words", "dclm.stop_words", 2, "stop_word_filter"));
    return new Preset(
        "gopher-quality-dclm", ContentKind.PROSE, rules, Map.of(), settings -> new DclmQuality());
  }

  static Preset repetition() {
    var rules = new ArrayList<Rule>();
    var reason = "massive_web_repetition_filters";
    rules.add(atLeast("min-lines", "dclm.lines", 1, reason));
    rules.add(atMost("max-dup-line-ratio", "dclm.dup_line_ratio", 0.3, reason));
    rules.add(atMost("max-dup-paragraph-ratio", "dclm.dup_paragraph_ratio", 0.3, reason));
    rules.add(atMost("max-dup-line-char-ratio", "dclm.dup_line_char_ratio", 0.2, reason));
    rules.add(atMost("max-dup-paragraph-char-ratio", "dclm.dup_paragraph_char_ratio", 0.2, reason));
    for (int n = 2; n <= 10; n++) {
      boolean top = n <= 4;
      rules.add(
          atMost(
              top ? "max-top-" + n + "-gram" : "max-dup-" + n + "-grams",
              top ? "dclm.top_" + n + "_gram" : "dclm.dup_" + n + "_grams",
              top ? TOP[n - 2] : REPEATED[n - 5],
              reason));
    }
    return new Preset(
        "gopher-repetition-dclm",
        ContentKind.PROSE,
        List.copyOf(rules),
        Map.of(),
        settings -> new DclmRepetition());
  }

  static Preset refinedWeb() {
    var rules =
        List.of(
            atLeast("min-characters-left", "refinedweb.characters_left", 1, "empty"),
            atMost(
                "max-removed-word-ratio",
                "refinedweb.removed_word_ratio",
                0.05,
                "word_removal_ratio_filter"));
    return new Preset(
        "refinedweb", ContentKind.PROSE, rules, Map.of(), settings -> new RefinedWeb());
  }
}
