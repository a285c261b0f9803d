package io.cuvee.filters.rules;

import io.cuvee.filters.text.TextView;
import io.cuvee.filters.text.WordTokenizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One preset on its own, with its default thresholds. Holds buffers: one thread at a time. */
public final class PresetRules {
  /**
   * A rule that a text failed.
   *
   * @param rule the rule
   * @param value what was measured
   * @param threshold what it was compared with
   */
  public record Failure(Rule rule, double value, double threshold) {}

  private final List<Rule> rules;
  private final Measure measure;
  private final TextView view = new TextView();
  private final double[] values;
  private String text = "";

  /**
   * The rules of a preset.
   *
   * @throws io.cuvee.core.error.CuveeException.WrongUsage if there is none of that name
   */
  public PresetRules(String preset) {
    var found = Presets.named(preset);
    rules = found.rules();
    measure = found.measure().apply(found.defaults());
    values = new double[measure.signals().size()];
  }

  /** Measures a text. */
  public void measure(String newText, WordTokenizer tokenizer) {
    text = newText;
    view.set(newText, tokenizer);
    measure.measure(view, values, 0);
  }

  /** The first rule that the text measured last fails. */
  public Optional<Failure> firstFailure() {
    for (var rule : rules) {
      double value = values[measure.signals().indexOf(rule.signal())];
      if (rule.fails(value, rule.threshold())) {
        return Optional.of(new Failure(rule, value, rule.threshold()));
      }
    }
    return Optional.empty();
  }

  /** Signals of the text measured last, by name. */
  public Map<String, Double> signals() {
    var signals = new LinkedHashMap<String, Double>();
    for (int i = 0; i < values.length; i++) {
      signals.put(measure.signals().get(i), values[i]);
    }
    return signals;
  }

  /** The text that the rules leave. */
  public String text() {
    var edited = measure.edited();
    return edited == null ? text : edited;
  }
}
