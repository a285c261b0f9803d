package io.cuvee.filters.rules;

import io.cuvee.core.error.CuveeException;
import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A preset with some thresholds changed.
 *
 * @param preset one of {@link FilterCascade#presets()}
 * @param thresholds overrides by key, as in {@code min-words}; a rule is switched off by a
 *     threshold that nothing fails (0 for a minimum, infinity for a maximum)
 */
public record RuleSet(String preset, Map<String, Double> thresholds) implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Checks preset and keys.
   *
   * @throws CuveeException.WrongUsage for an unknown preset or key, or a threshold that is NaN
   */
  public RuleSet {
    thresholds = new TreeMap<>(thresholds);
    var known = Presets.named(preset).defaults();
    for (var override : thresholds.entrySet()) {
      if (!known.containsKey(override.getKey())) {
        throw new CuveeException.WrongUsage(
            String.format(
                Locale.ROOT,
                "The rules %s have no threshold %s; they have %s.",
                preset,
                override.getKey(),
                String.join(", ", known.keySet())));
      }
      if (override.getValue() == null || override.getValue().isNaN()) {
        throw new CuveeException.WrongUsage(
            String.format(
                Locale.ROOT, "The threshold %s.%s must be a number.", preset, override.getKey()));
      }
    }
  }

  /** The overrides; the map must not be changed. */
  @Override
  public Map<String, Double> thresholds() {
    return Collections.unmodifiableMap(thresholds);
  }

  /** All thresholds of the preset, with the overrides in place. */
  Map<String, Double> resolved() {
    var all = new TreeMap<>(Presets.named(preset).defaults());
    all.putAll(thresholds);
    return all;
  }
}
