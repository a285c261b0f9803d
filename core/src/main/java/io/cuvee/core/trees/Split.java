package io.cuvee.core.trees;

/**
 * The best division of a leaf: rows whose bin is at most {@code bin} go left.
 *
 * @param gain how much the regularised loss falls, times two
 */
record Split(int feature, int bin, double gain, double leftGradient, double leftHessian) {
  /** Below this, a gain is rounding. */
  private static final double LEAST_GAIN = 1e-9;

  private static final double LEAST_HESSIAN = 1e-3;

  /** The split of greatest gain, the first of equals; null if none gains. */
  static Split best(
      Histogram histogram,
      int[] features,
      FeatureBins bins,
      Options options,
      int rows,
      double gradient,
      double hessian) {
    double parent = score(gradient, hessian, options);
    Split best = null;
    double bestGain = LEAST_GAIN;
    for (int feature : features) {
      int start = histogram.start(feature);
      double leftGradient = 0;
      double leftHessian = 0;
      int leftRows = 0;
      for (int bin = 0; bin < bins.bins(feature) - 1; bin++) {
        int cell = start + bin;
        leftGradient += histogram.sums[2 * cell];
        leftHessian += histogram.sums[2 * cell + 1];
        leftRows += histogram.counts[cell];
        if (leftRows < options.minLeafRows() || leftHessian < LEAST_HESSIAN) {
          continue;
        }
        double rightHessian = hessian - leftHessian;
        if (rows - leftRows < options.minLeafRows() || rightHessian < LEAST_HESSIAN) {
          break;
        }
        double gain =
            score(leftGradient, leftHessian, options)
                + score(gradient - leftGradient, rightHessian, options)
                - parent;
        if (gain > bestGain) {
          bestGain = gain;
          best = new Split(feature, bin, gain, leftGradient, leftHessian);
        }
      }
    }
    return best;
  }

  /** Twice the fall of the loss that the best value of a leaf brings. */
  private static double score(double gradient, double hessian, Options options) {
    double shrunk = shrink(gradient, options.l1());
    return shrunk * shrunk / (hessian + options.l2());
  }

  /** The value of a leaf before the learning rate: Newton's step with both penalties. */
  static double value(double gradient, double hessian, Options options) {
    double divisor = hessian + options.l2();
    return divisor > 0 ? -shrink(gradient, options.l1()) / divisor : 0;
  }

  private static double shrink(double gradient, double l1) {
    double size = Math.abs(gradient) - l1;
    return size > 0 ? Math.copySign(size, gradient) : 0;
  }
}
