package io.cuvee.ingest.html;

/**
 * The likeliest run of kept and dropped blocks when every change between the two costs something
 * (Viterbi's algorithm with two states): single blocks against their neighbours follow them.
 */
final class Smoothing {
  /** Log-odds beyond this count as this: no single block outweighs all its neighbours. */
  private static final double LIMIT = 6;

  private Smoothing() {}

  /**
   * Which blocks to keep.
   *
   * @param scores log-odds of each block
   * @param threshold log-odds at which a block alone would be kept
   * @param cost of a change, in log-odds
   */
  static boolean[] keep(double[] scores, double threshold, double cost) {
    int n = scores.length;
    var fromOther = new boolean[n][2];
    var value = new double[2];
    for (int b = 0; b < n; b++) {
      double half = Math.max(-LIMIT, Math.min(LIMIT, scores[b] - threshold)) / 2;
      var next = new double[2];
      for (int state = 0; state < 2; state++) {
        boolean change = value[1 - state] - cost > value[state];
        fromOther[b][state] = change;
        next[state] =
            (change ? value[1 - state] - cost : value[state]) + (state == 1 ? half : -half);
      }
      value = next;
    }
    var keep = new boolean[n];
    int state = value[1] > value[0] ? 1 : 0;
    for (int b = n - 1; b >= 0; b--) {
      keep[b] = state == 1;
      state = fromOther[b][state] ? 1 - state : state;
    }
    return keep;
  }
}
