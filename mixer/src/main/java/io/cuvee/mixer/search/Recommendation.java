package io.cuvee.mixer.search;

import io.cuvee.mixer.mixture.Mixture;
import io.cuvee.mixer.predict.PredictorChoice;
import java.util.Locale;

/**
 * The rule by which a mixture is recommended. Never the predictor's own optimum: of many
 * candidates, the one that looks best is the one whose error is most flattering (the winner's
 * curse), and reproductions of CLIMB found it worse than the best measured one. The mean of the
 * best predicted ones evens such errors out; it is taken if the predictor ranks unseen mixtures
 * well and puts it before the best measured one, both judged by the same predictor.
 */
record Recommendation(Mixture mixture, String why) {
  /** Rank correlation from which on a predictor is believed. */
  static final double TRUST = 0.5;

  static Recommendation of(PredictorChoice choice, Mixture meanOfBest, Mixture bestMeasured) {
    double spearman = choice.spearman();
    if (!(spearman >= TRUST)) {
      return new Recommendation(
          bestMeasured,
          "The best measured mixture, because the predictor's rank correlation "
              + (Double.isNaN(spearman) ? "cannot be told" : "is only " + twoDigits(spearman))
              + " ("
              + twoDigits(TRUST)
              + " is needed to believe it).");
    }
    double mean = choice.predictor().predict(meanOfBest.weights());
    double best = choice.predictor().predict(bestMeasured.weights());
    if (mean < best) {
      return new Recommendation(
          meanOfBest,
          "The mean of the best predicted mixtures, because the predictor ranks well ("
              + twoDigits(spearman)
              + ") and puts it before the best measured one.");
    }
    return new Recommendation(
        bestMeasured,
        "The best measured mixture, because the predictor, which ranks well ("
            + twoDigits(spearman)
            + "), sees no gain in the mean of its own best.");
  }

  private static String twoDigits(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
