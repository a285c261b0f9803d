package io.cuvee.mixer.predict;

import io.cuvee.core.hash.KeyedHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The family that ranks unseen mixtures best, and a predictor of it fitted to all of them.
 *
 * @param family name of the family
 * @param predictor fitted to all measurements
 * @param spearman cross-validated rank correlation of the family; NaN if it cannot be told
 * @param spearmans the same for every family that was tried
 */
public record PredictorChoice(
    String family, Predictor predictor, double spearman, Map<String, Double> spearmans) {
  /** With fewer rows than this, only the linear family is sensible. */
  public static final int LEAST_ROWS = 8;

  private static final int FOLDS = 5;

  /**
   * Chooses by cross-validation among families; the first of equals.
   *
   * @param families one or more
   * @param mixtures weights, one row a measurement
   * @param losses finite, one a row
   */
  public static PredictorChoice of(
      List<PredictorFamily> families, double[][] mixtures, double[] losses, long seed) {
    var tried = mixtures.length < LEAST_ROWS ? List.<PredictorFamily>of(Ridge.linear()) : families;
    var spearmans = new TreeMap<String, Double>();
    PredictorFamily best = tried.get(0);
    double highest = Double.NaN;
    for (var family : tried) {
      double spearman = crossValidated(family, mixtures, losses, seed);
      spearmans.put(family.name(), spearman);
      if (spearman > highest || (Double.isNaN(highest) && !Double.isNaN(spearman))) {
        best = family;
        highest = spearman;
      }
    }
    return new PredictorChoice(
        best.name(),
        best.fit(mixtures, losses, seed),
        highest,
        Collections.unmodifiableMap(spearmans));
  }

  /** Rank correlation of the losses with predictions made without them, in five folds. */
  static double crossValidated(
      PredictorFamily family, double[][] mixtures, double[] losses, long seed) {
    int rows = mixtures.length;
    if (rows < 4) {
      return Double.NaN;
    }
    var order = Folds.permutation(rows, KeyedHash.of(seed, "predict").stream("folds"));
    var predictions = new double[rows];
    for (int fold = 0; fold < FOLDS; fold++) {
      var train = new ArrayList<Integer>();
      for (int i = 0; i < rows; i++) {
        if (i % FOLDS != fold) {
          train.add(order[i]);
        }
      }
      var trainMixtures = train.stream().map(i -> mixtures[i]).toArray(double[][]::new);
      var trainLosses = train.stream().mapToDouble(i -> losses[i]).toArray();
      var predictor = family.fit(trainMixtures, trainLosses, seed);
      for (int i = fold; i < rows; i += FOLDS) {
        predictions[order[i]] = predictor.predict(mixtures[order[i]]);
      }
    }
    return Spearman.of(predictions, losses);
  }
}
