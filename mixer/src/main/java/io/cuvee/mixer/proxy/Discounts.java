package io.cuvee.mixer.proxy;

/**
 * What modified Kneser-Ney takes from counts of 1, of 2, and of 3 or more (Chen and Goodman, 1998,
 * section 3): D_k = k - (k + 1) Y n_(k+1) / n_k with Y = n_1 / (n_1 + 2 n_2), n_k being the number
 * of n-grams counted k times.
 */
record Discounts(double one, double two, double more) {
  /** KenLM's values for counts too few or too regular to estimate from (Heafield et al., 2013). */
  static final Discounts FALLBACK = new Discounts(0.5, 1, 1.5);

  /**
   * The estimate, or the fallback if one of the numbers is 0 or a discount falls out of range.
   *
   * @param kinds number of n-grams counted k times, at place k, from 1 to 4
   */
  static Discounts of(long[] kinds) {
    for (int k = 1; k <= 4; k++) {
      if (kinds[k] == 0) {
        return FALLBACK;
      }
    }
    double y = (double) kinds[1] / (kinds[1] + 2 * kinds[2]);
    var estimate = new double[4];
    for (int k = 1; k <= 3; k++) {
      estimate[k] = k - (k + 1) * y * kinds[k + 1] / kinds[k];
      if (estimate[k] < 0 || estimate[k] > k) {
        return FALLBACK;
      }
    }
    return new Discounts(estimate[1], estimate[2], estimate[3]);
  }

  double of(int count) {
    return switch (count) {
      case 0 -> 0;
      case 1 -> one;
      case 2 -> two;
      default -> more;
    };
  }
}
