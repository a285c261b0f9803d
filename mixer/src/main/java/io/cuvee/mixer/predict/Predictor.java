package io.cuvee.mixer.predict;

/** A fitted guess of the loss of a mixture. */
public interface Predictor {
  /**
   * The loss expected of a mixture.
   *
   * @param weights one a domain, in the order of the fit, summing to 1
   */
  double predict(double[] weights);
}
