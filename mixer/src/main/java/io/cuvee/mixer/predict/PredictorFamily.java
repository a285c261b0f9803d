package io.cuvee.mixer.predict;

import io.cuvee.core.error.CuveeException;
import java.util.List;

/** A way to fit predictors. Stateless. */
public interface PredictorFamily {
  /** The name, as recipes and results tell it. */
  String name();

  /**
   * Fits to measurements.
   *
   * @param mixtures weights, as many in each row; at least one row
   * @param losses what each mixture scored, finite
   * @param seed decides what is held out on the way, if anything is
   */
  Predictor fit(double[][] mixtures, double[] losses, long seed);

  /**
   * True if predictions go on rising or falling beyond all measurements. Such a family may rank
   * given mixtures well, but a search for its best lands in corners that nothing was measured in.
   */
  boolean extrapolates();

  /** Every family, in the order in which ties are broken. */
  static List<PredictorFamily> all() {
    return List.of(
        new GaussianProcess(),
        BoostedTrees.steady(),
        BoostedTrees.climb(),
        Ridge.logWeights(),
        Ridge.linear());
  }

  /** The families that a search may follow. */
  static List<PredictorFamily> bounded() {
    return all().stream().filter(family -> !family.extrapolates()).toList();
  }

  /**
   * The family of a name.
   *
   * @throws CuveeException.WrongUsage if there is none
   */
  static PredictorFamily named(String name) {
    return all().stream()
        .filter(family -> family.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CuveeException.WrongUsage(
                    "There is no predictor called "
                        + name
                        + ": take auto, "
                        + String.join(", ", all().stream().map(PredictorFamily::name).toList())));
  }
}
