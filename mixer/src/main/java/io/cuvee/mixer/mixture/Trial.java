package io.cuvee.mixer.mixture;

import io.cuvee.core.json.CanonicalJson;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One mixture and what a proxy trained on it scored. No clock: a trial is a function of its
 * mixture, the proxy and the seed.
 *
 * @param round round of the search, from 0
 * @param index place among the round's proposals, from 0
 * @param mixture what the proxy was trained on
 * @param metrics all that was measured, by name, as in {@code loss:news}
 * @param objective the number that the search goes by; NaN if the trial failed
 * @param predicted what the predictor said before the trial ran; NaN in the first round
 */
public record Trial(
    int round,
    int index,
    Mixture mixture,
    Map<String, Double> metrics,
    double objective,
    double predicted)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Copies the metrics, sorted by name. */
  public Trial {
    metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
  }

  /** The same trial with another prediction. */
  public Trial withPredicted(double value) {
    return new Trial(round, index, mixture, metrics, objective, value);
  }

  /** The trial in canonical JSON on one line; numbers that are not finite become null. */
  public String toJson() {
    var map = new TreeMap<String, Object>();
    map.put("index", index);
    var measured = new TreeMap<String, Object>();
    metrics.forEach((name, value) -> measured.put(name, finiteOrNull(value)));
    map.put("metrics", measured);
    map.put("objective", finiteOrNull(objective));
    map.put("predicted", finiteOrNull(predicted));
    map.put("round", round);
    var weights = new TreeMap<String, Object>();
    mixture.domains().forEach(domain -> weights.put(domain, mixture.weight(domain)));
    map.put("weights", weights);
    return CanonicalJson.line(map);
  }

  private static Double finiteOrNull(double value) {
    return Double.isFinite(value) ? Double.valueOf(value) : null;
  }
}
