package io.cuvee.filters.dialect;

import io.cuvee.core.error.CuveeException;
import io.cuvee.filters.rules.PresetRules;
import io.cuvee.filters.text.WordTokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The decisions of datatrove's filters with their default thresholds, each with datatrove's own
 * code of the first reason ({@code gopher_short_doc}, {@code top_2_gram}, {@code line_punct_ratio}
 * and so on). Texts on which datatrove stops with an error have the outcome of Cuvée's own rules.
 * Holds buffers: one thread at a time.
 *
 * <p>Words are those of {@link WordTokenizer#forLanguage}: for English datatrove's; for other
 * languages datatrove takes other splitters, so counts can differ there.
 */
public final class DatatroveDialect {
  /** The presets that datatrove has. */
  public static final List<String> PRESETS =
      List.of("gopher-quality", "gopher-repetition", "c4", "fineweb");

  /**
   * What a preset says.
   *
   * @param kept whether the document stays
   * @param reason the peer's code of the first reason, null when kept
   * @param value what was measured, null when kept
   * @param threshold what it was compared with, null when kept
   */
  public record Outcome(boolean kept, String reason, Double value, Double threshold) {}

  private final Map<String, PresetRules> rules = new HashMap<>();
  private final Map<String, WordTokenizer> tokenizers = new HashMap<>();
  private final WordTokenizer fixed;

  /** The dialect with the splitter of each text's language. */
  public DatatroveDialect() {
    this(null);
  }

  /**
   * The dialect with one splitter for all texts.
   *
   * @param tokenizer the splitter, or null for that of each text's language
   */
  public DatatroveDialect(WordTokenizer tokenizer) {
    this.fixed = tokenizer;
  }

  /**
   * Judges a text by one preset.
   *
   * @param preset one of {@link #PRESETS}
   * @param text the text
   * @param language its language code
   * @throws CuveeException.WrongUsage if datatrove has no such preset
   */
  public Outcome judge(String preset, String text, String language) {
    var set = rules(preset);
    set.measure(text, tokenizer(language));
    return set.firstFailure()
        .map(f -> new Outcome(false, f.rule().peerReason(), f.value(), f.threshold()))
        .orElseGet(() -> new Outcome(true, null, null, null));
  }

  /** The signals of the last text that a preset judged, by name. */
  public Map<String, Double> signals(String preset) {
    return rules(preset).signals();
  }

  /** The text that a preset leaves of the last text that it judged. */
  public String text(String preset) {
    return rules(preset).text();
  }

  private PresetRules rules(String preset) {
    if (!PRESETS.contains(preset)) {
      throw new CuveeException.WrongUsage(
          String.format(
              Locale.ROOT,
              "The dialect of datatrove has no rules %s; it has %s.",
              preset,
              String.join(", ", PRESETS)));
    }
    return rules.computeIfAbsent(preset, PresetRules::new);
  }

  private WordTokenizer tokenizer(String language) {
    return fixed != null ? fixed : tokenizers.computeIfAbsent(language, WordTokenizer::forLanguage);
  }
}
