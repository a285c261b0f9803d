package io.cuvee.filters.rules;

import io.cuvee.core.document.ContentKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A published set of rules.
 *
 * @param name the name in recipes
 * @param kind the kind of documents that it applies to
 * @param rules in the order in which they decide
 * @param settings numbers that shape the measuring and are no thresholds, with their defaults
 * @param measure makes the measure from thresholds and settings
 */
record Preset(
    String name,
    ContentKind kind,
    List<Rule> rules,
    Map<String, Double> settings,
    Function<Map<String, Double>, Measure> measure) {

  /** Thresholds and settings by key, in order. */
  Map<String, Double> defaults() {
    var all = new LinkedHashMap<String, Double>();
    rules.forEach(rule -> all.put(rule.key(), rule.threshold()));
    all.putAll(settings);
    return all;
  }
}
