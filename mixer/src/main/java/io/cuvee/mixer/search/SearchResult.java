package io.cuvee.mixer.search;

import io.cuvee.core.json.CanonicalJson;
import io.cuvee.mixer.mixture.Mixture;
import io.cuvee.mixer.mixture.Trial;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;

/**
 * What a search found. Three mixtures, because the predictor's best is the one it is most likely to
 * be wrong about.
 *
 * @param recommended the one of the three to train on
 * @param why one sentence
 * @param predictedOptimum the candidate with the best prediction
 * @param meanOfBest the mean of the best predicted candidates
 * @param bestMeasured the mixture of the best trial
 * @param predictor family of the last predictor
 * @param spearman its cross-validated rank correlation, NaN if it cannot be told
 * @param trials all trials, by round and index
 */
public record SearchResult(
    Mixture recommended,
    String why,
    Mixture predictedOptimum,
    Mixture meanOfBest,
    Mixture bestMeasured,
    String predictor,
    double spearman,
    List<Trial> trials)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Copies the trials. */
  public SearchResult {
    trials = List.copyOf(trials);
  }

  /** All but the trials, in canonical JSON on one line. */
  public String toJson() {
    var map = new TreeMap<String, Object>();
    map.put("best_measured", weights(bestMeasured));
    map.put("mean_of_best", weights(meanOfBest));
    map.put("predicted_optimum", weights(predictedOptimum));
    map.put("predictor", predictor);
    map.put("recommended", weights(recommended));
    map.put("spearman", Double.isNaN(spearman) ? null : Double.valueOf(spearman));
    map.put("trials", trials.size());
    map.put("why", why);
    return CanonicalJson.line(map);
  }

  private static TreeMap<String, Object> weights(Mixture mixture) {
    var weights = new TreeMap<String, Object>();
    mixture.domains().forEach(domain -> weights.put(domain, mixture.weight(domain)));
    return weights;
  }
}
