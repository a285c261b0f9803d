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
   * @param features the features to sum; cells of the others keep what they had
   * @param rows row numbers; those from {@code from} to {@code to} count
   * @param gradients gradient of the row at the same place in {@code rows}, from place 0 for {@code
   *     from}
   * @param hessians curvature, likewise
   */
  void fill(int[] features, int[] rows, int from, int to, double[] gradients, double[] hessians) {
    for (int feature : features) {
      var column = bins.column(feature);
      int start = starts[feature];
      Arrays.fill(sums, 2 * start, 2 * starts[feature + 1], 0);
      Arrays.fill(counts, start, starts[feature + 1], 0);
      for (int i = from; i < to; i++) {
        int cell = start + (column[rows[i]] & 0xff);
        sums[2 * cell] += gradients[i - from];
        sums[2 * cell + 1] += hessians[i - from];
        counts[cell]++;
      }
    }
  }

  /** Turns the parent's histogram into the sibling's of the given child. */
  void subtract(int[] features, Histogram child) {
    for (int feature : features) {
      for (int i = starts[feature]; i < starts[feature + 1]; i++) {
        sums[2 * i] -= child.sums[2 * i];
        sums[2 * i + 1] -= child.sums[2 * i + 1];
        counts[i] -= child.counts[i];
      }
    }
  }
}
