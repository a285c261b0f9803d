package io.cuvee.ingest.html;

/**
 * The threshold for a page at which the expected F1 of the kept words is highest, given how likely
 * each block is (the plug-in rule of Ye, Chai, Lee and Chieu, 2012): pages that are hard to read,
 * whose blocks are all doubtful, get a lower one.
 */
final class ExpectedF1 {
  private static final double LOWEST = 0.1;
  private static final double STEP = 0.02;
  private static final int STEPS = 26;

  private ExpectedF1() {}

  /**
   * Log-odds from which on to keep blocks; a probability between 0.1 and 0.6.
   *
   * @param scores log-odds of each block
   */
  static double threshold(Page page, double[] scores) {
    var kept = new double[STEPS];
    var hits = new double[STEPS];
    double inAll = 0;
    for (int b = 0; b < scores.length; b++) {
      double words = Math.max(0.5, page.measure(b, TextMeasure.WORDS));
      double probability = 1 / (1 + StrictMath.exp(-scores[b]));
      inAll += words * probability;
      int below = (int) Math.min(STEPS - 1, (probability - LOWEST) / STEP);
      for (int step = 0; step <= below && probability >= LOWEST; step++) {
        kept[step] += words;
        hits[step] += words * probability;
      }
    }
    int best = STEPS - 1;
    for (int step = STEPS - 1; step >= 0; step--) {
      // F1 is twice the hits over the kept and the wanted; the factor does not choose.
      if (hits[step] * (kept[best] + inAll) > hits[best] * (kept[step] + inAll)) {
        best = step;
      }
    }
    double bound = LOWEST + best * STEP;
    return StrictMath.log(bound / (1 - bound));
  }
}
