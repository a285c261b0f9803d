package io.cuvee.core.trees;

/**
 * The line between the target's own units and those that the trees learn in. Without it, penalties
 * and least gains would mean something else for accuracies in percent than for fractions.
 *
 * @param base what a sum of trees of 0 stands for
 * @param unit how much one unit of the trees is worth
 * @param start score before the first tree, in the trees' units
 */
record TargetScale(double base, double unit, double start) {
  static TargetScale of(double[] targets, double[] weights, Objective objective) {
    double total = 0;
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      total += weights[i];
      sum += weights[i] * targets[i];
    }
    double mean = sum / total;
    if (objective == Objective.LOGISTIC) {
      double share = Math.min(Math.max(mean, 1e-12), 1 - 1e-12);
      double logOdds = StrictMath.log(share / (1 - share));
      return new TargetScale(logOdds, 1, logOdds);
    }
    double squares = 0;
    for (int i = 0; i < targets.length; i++) {
      squares += weights[i] * (targets[i] - mean) * (targets[i] - mean);
    }
    double deviation = Math.sqrt(squares / total);
    boolean varies = deviation > Math.abs(mean) * 1e-13 && deviation > Double.MIN_NORMAL;
    return new TargetScale(mean, varies ? deviation : 1, 0);
  }

  /** Targets in the trees' units; those of the logistic objective are there already. */
  double[] standardised(double[] targets, Objective objective) {
    var scaled = targets.clone();
    if (objective == Objective.SQUARED) {
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] = (targets[i] - base) / unit;
      }
    }
    return scaled;
  }
}
