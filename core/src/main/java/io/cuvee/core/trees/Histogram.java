package io.cuvee.core.trees;

import java.util.Arrays;

/** Sums of gradients and curvatures, and rows, by feature and bin, over the rows of one leaf. */
final class Histogram {
  private final FeatureBins bins;
  private final int[] starts;

  /** Gradient and curvature of bin b of feature f at 2 (start of f + b) and behind it. */
  final double[] sums;

  final int[] counts;

  Histogram(FeatureBins bins) {
    this.bins = bins;
    this.starts = new int[bins.features() + 1];
    for (int feature = 0; feature < bins.features(); feature++) {
      starts[feature + 1] = starts[feature] + bins.bins(feature);
    }
    this.sums = new double[2 * starts[bins.features()]];
    this.counts = new int[starts[bins.features()]];
  }

  int start(int feature) {
    return starts[feature];
  }

  /**
   * Replaces the content by the sums over some rows.
   *
   * @param rows row numbers; those from {@code from} to {@code to} count
   * @param gradients gradient of the row at the same place in {@code rows}, from place 0 for {@code
   *     from}
   * @param hessians curvature, likewise
   */
  void fill(int[] rows, int from, int to, double[] gradients, double[] hessians) {
    Arrays.fill(sums, 0);
    Arrays.fill(counts, 0);
    for (int feature = 0; feature < bins.features(); feature++) {
      var column = bins.column(feature);
      int start = starts[feature];
      for (int i = from; i < to; i++) {
        int cell = start + (column[rows[i]] & 0xff);
        sums[2 * cell] += gradients[i - from];
        sums[2 * cell + 1] += hessians[i - from];
        counts[cell]++;
      }
    }
  }

  /** Turns the parent's histogram into the sibling's of the given child. */
  void subtract(Histogram child) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] -= child.sums[i];
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] -= child.counts[i];
    }
  }
}
