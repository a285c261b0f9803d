package io.cuvee.jobs.cli.command;

import io.cuvee.jobs.cli.input.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Judges texts. Holds buffers: one thread at a time. */
interface Annotator {
  /** What is said of a row: id, kept, rule, value, threshold, signals, verdicts. */
  Map<String, Object> annotate(Row row, String language);

  /** The four values that tell a verdict; the reason stands under the given key. */
  static Map<String, Object> verdict(
      String key, boolean kept, String reason, Double value, Double threshold) {
    var verdict = new HashMap<String, Object>();
    verdict.put("kept", kept);
    verdict.put(key, reason);
    verdict.put("value", finite(value));
    verdict.put("threshold", finite(threshold));
    return verdict;
  }

  /** Signals that were measured; those that JSON cannot tell are left out. */
  static Map<String, Object> signals(Map<String, Double> measured) {
    var signals = new TreeMap<String, Object>();
    measured.forEach(
        (name, value) -> {
          if (Double.isFinite(value)) {
            signals.put(name, value);
          }
        });
    return signals;
  }

  private static Double finite(Double value) {
    return value == null || !Double.isFinite(value) ? null : value;
  }
}
