package io.cuvee.filters.rules;

import static io.cuvee.filters.rules.Rule.atLeast;
import static io.cuvee.filters.rules.Rule.atMost;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.error.CuveeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The presets: rules in datatrove's order, with its thresholds and reasons. */
final class Presets {
  private static final Map<String, Preset> ALL = all();

  private Presets() {}

  private static Map<String, Preset> all() {
    var presets = new LinkedHashMap<String, Preset>();
    for (var preset :
        List.of(
            gopherQuality(),
            gopherRepetition(),
            c4(),
            fineweb(),
            DolmaPreset.gopher(),
            DclmPresets.quality(),
            DclmPresets.repetition(),
            DclmPresets.refinedWeb(),
            redPajama(),
            code())) {
      presets.put(preset.name(), preset);
    }
    return presets;
  }

  static Map<String, Preset> byName() {
    return ALL;
  }

  /** The preset of a name, or an error that lists the names. */
  static Preset named(String name) {
    var preset = ALL.get(name);
    if (preset == null) {
      throw new CuveeException.WrongUsage(
          String.format(
              Locale.ROOT,
              "No set of rules is called %s; there are %s.",
              name,
              String.join(", ", ALL.keySet())));
    }
    return preset;
  }

  private static Preset gopherQuality() {
    var rules =
        List.of(
            atLeast("min-words", "gopher.word_count", 50, "gopher_short_doc"),
            atMost("max-words", "gopher.word_count", 100_000, "gopher_long_doc"),
            atLeast(
                "min-mean-word-length", "gopher.mean_word_length", 3, "gopher_below_avg_threshold"),
            atMost(
                "max-mean-word-length",
                "gopher.mean_word_length",
                10,
                "gopher_above_avg_threshold"),
            atMost("max-hash-ratio", "gopher.hash_ratio", 0.1, "gopher_too_many_hashes"),
            atMost("max-ellipsis-ratio", "gopher.ellipsis_ratio", 0.1, "gopher_too_many_ellipsis"),
            atMost(
                "max-bullet-line-ratio",
                "gopher.bullet_line_ratio",
                0.9,
                "gopher_too_many_bullets"),
            atMost(
                "max-ellipsis-line-ratio",
                "gopher.ellipsis_line_ratio",
                0.3,
                "gopher_too_many_end_ellipsis"),
            atLeast(
                "min-alpha-word-ratio",
                "gopher.alpha_word_ratio",
                0.8,
                "gopher_below_alpha_threshold"),
            atLeast("min-stop-words", "gopher.stop_words", 2, "gopher_enough_stop_words"));
    return new Preset(
        "gopher-quality", ContentKind.PROSE, rules, Map.of(), settings -> new GopherQuality());
  }

  private static Preset gopherRepetition() {
    var rules = new ArrayList<Rule>();
    rules.add(atLeast("min-characters", "gopher.characters", 1, "empty"));
    duplicates(rules, "paragraph", "para");
    duplicates(rules, "line", "line");
    double[] top = {0.20, 0.18, 0.16};
    for (int n = 2; n <= 4; n++) {
      rules.add(
          atMost(
              "max-top-" + n + "-gram",
              "gopher.top_" + n + "_gram",
              top[n - 2],
              "top_" + n + "_gram"));
    }
    double[] repeated = {0.15, 0.14, 0.13, 0.12, 0.11, 0.10};
    for (int n = 5; n <= 10; n++) {
      rules.add(
          atMost(
              "max-dup-" + n + "-grams",
              "gopher.dup_" + n + "_grams",
              repeated[n - 5],
              "duplicated_" + n + "_n_grams"));
    }
    return new Preset(
        "gopher-repetition",
        ContentKind.PROSE,
        List.copyOf(rules),
        Map.of(),
        settings -> new GopherRepetition());
  }

  private static void duplicates(List<Rule> rules, String piece, String peer) {
    rules.add(
        atMost(
            "max-dup-" + piece + "-ratio",
            "gopher.dup_" + piece + "_ratio",
            0.3,
            "dup_" + peer + "_frac"));
    rules.add(
        atMost(
            "max-dup-" + piece + "-char-ratio",
            "gopher.dup_" + piece + "_char_ratio",
            0.2,
            "dup_" + peer + "_char_frac"));
  }

  private static Preset c4() {
    var rules =
        List.of(
            atMost("max-lorem-ipsum-lines", "c4.lorem_ipsum_lines", 0, "lorem_ipsum"),
            atMost("max-curly-bracket-lines", "c4.curly_bracket_lines", 0, "curly_bracket"),
            atLeast("min-sentences", "c4.sentences", 5, "too_few_sentences"));
    return new Preset("c4", ContentKind.PROSE, rules, C4Settings.DEFAULTS, C4::new);
  }

  private static Preset fineweb() {
    var rules =
        List.of(
            atLeast("min-lines", "fineweb.lines", 1, "empty"),
            atLeast("min-line-punct-ratio", "fineweb.line_punct_ratio", 0.12, "line_punct_ratio"),
            atMost("max-short-line-ratio", "fineweb.short_line_ratio", 0.67, "short_line_ratio"),
            atMost("max-char-dup-ratio", "fineweb.char_dup_ratio", 0.01, "char_dup_ratio"),
            atMost("max-list-ratio", "fineweb.list_ratio", 0.3, "list_ratio"));
    return new Preset(
        "fineweb", ContentKind.PROSE, rules, Map.of(FineWeb.SHORT_LINE_LENGTH, 30.0), FineWeb::new);
  }

  private static Preset redPajama() {
    return new Preset(
        "redpajama-v2", ContentKind.PROSE, List.of(), Map.of(), settings -> new RedPajamaSignals());
  }

  private static Preset code() {
    var rules =
        List.of(
            atLeast("min-characters", "code.characters", 1, "empty"),
            atMost("max-line-length", "code.max_line_length", 1000, "line_max"),
            atMost("max-mean-line-length", "code.mean_line_length", 100, "line_mean"),
            atLeast("min-alphanumeric", "code.alphanumeric_ratio", 0.25, "alpha_frac"),
            atMost("max-autogenerated", "code.autogenerated", 0, "autogenerated"));
    return new Preset("code", ContentKind.CODE, rules, Map.of(), settings -> new CodeQuality());
  }
}
