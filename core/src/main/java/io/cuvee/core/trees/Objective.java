package io.cuvee.core.trees;

/** What the trees minimise. */
public enum Objective {
  /** Squared error; targets are standardised inside, so their scale does not matter. */
  SQUARED,
  /** Logistic loss; targets are probabilities from 0 to 1, the raw score is a log-odds. */
  LOGISTIC;

  /** The probability that a log-odds stands for. */
  static double sigmoid(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }

  /** Slope of the loss by the score, for one row of weight 1. */
  double gradient(double score, double target) {
    return (this == SQUARED ? score : sigmoid(score)) - target;
  }

  /** Curvature of the loss by the score, for one row of weight 1, given its gradient. */
  double hessian(double gradient, double target) {
    if (this == SQUARED) {
      return 1;
    }
    double probability = gradient + target;
    return Math.max(probability * (1 - probability), 1e-16);
  }

  /** The loss of one row. */
  double loss(double score, double target) {
    if (this == SQUARED) {
      return (score - target) * (score - target);
    }
    double larger = Math.max(score, 0);
    return larger
        + StrictMath.log(StrictMath.exp(-larger) + StrictMath.exp(score - larger))
        - target * score;
  }
}
