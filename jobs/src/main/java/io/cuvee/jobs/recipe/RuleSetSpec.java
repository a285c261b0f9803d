package io.cuvee.jobs.recipe;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A preset of rules with its thresholds.
 *
 * @param preset name of the preset
 * @param thresholds every key of the preset, the recipe's own values in place of the defaults; in
 *     the order of the keys
 */
public record RuleSetSpec(String preset, Map<String, Double> thresholds) implements Serializable {
  public RuleSetSpec {
    thresholds = Collections.unmodifiableMap(new TreeMap<>(thresholds));
  }
}
