package io.cuvee.mixer.search;

import io.cuvee.core.hash.RandomStream;

/** Draws from Dirichlet distributions. */
final class Dirichlet {
  private Dirichlet() {}

  /**
   * One draw.
   *
   * @param shares relative concentrations, 0 or more, summing to 1; a share of 0 draws 0
   * @param strength what they are multiplied by; small strengths give sparse draws
   */
  static double[] draw(double[] shares, double strength, RandomStream random) {
    var weights = new double[shares.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double shape = shares[i] * strength;
      weights[i] = shape > 0 ? random.nextGamma(shape) : 0;
      sum += weights[i];
    }
    if (!(sum > Double.MIN_NORMAL)) {
      // All gammas of very small shapes underflowed: the limit is a single domain.
      weights = new double[shares.length];
      weights[pick(shares, random)] = 1;
      return weights;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private static int pick(double[] shares, RandomStream random) {
    double left = random.nextDouble();
    int last = 0;
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0) {
        last = i;
        left -= shares[i];
        if (left < 0) {
          break;
        }
      }
    }
    return last;
  }
}
