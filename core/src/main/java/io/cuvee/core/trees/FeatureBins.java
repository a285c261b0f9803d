package io.cuvee.core.trees;

import java.util.Arrays;

/**
 * The training rows with every value replaced by the number of its bin, column by column. Bin 0 is
 * for missing values (NaN and negative infinity); value bins follow in rising order.
 */
final class FeatureBins {
  private final float[][] bounds;
  private final byte[][] columns;

  private FeatureBins(float[][] bounds, byte[][] columns) {
    this.bounds = bounds;
    this.columns = columns;
  }

  static FeatureBins of(float[][] rows, int maxBins) {
    int features = rows[0].length;
    var bounds = new float[features][];
    var columns = new byte[features][];
    var values = new float[rows.length];
    for (int feature = 0; feature < features; feature++) {
      for (int row = 0; row < rows.length; row++) {
        values[row] = rows[row][feature];
      }
      bounds[feature] = bounds(values, maxBins);
      columns[feature] = column(values, bounds[feature]);
    }
    return new FeatureBins(bounds, columns);
  }

  int features() {
    return columns.length;
  }

  /** Bins of a feature, the one of missing values included. */
  int bins(int feature) {
    return bounds[feature].length + 2;
  }

  byte[] column(int feature) {
    return columns[feature];
  }

  /** Values up to this bound lie in the bin or in one before it. */
  float upperBound(int feature, int bin) {
    return bin == 0 ? Float.NEGATIVE_INFINITY : bounds[feature][bin - 1];
  }

  /** Bounds between bins that hold about equally many rows; none splits equal values. */
  private static float[] bounds(float[] values, int maxBins) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    int from = 0;
    int to = sorted.length;
    while (to > 0 && Float.isNaN(sorted[to - 1])) {
      to--;
    }
    while (from < to && sorted[from] == Float.NEGATIVE_INFINITY) {
      from++;
    }
    boolean all = distinct(sorted, from, to) <= maxBins;
    var bounds = new float[maxBins];
    int count = 0;
    int held = 0;
    double wanted = (double) (to - from) / maxBins;
    for (int i = from; i + 1 < to && count < maxBins - 1; i++) {
      held++;
      boolean last = sorted[i] != sorted[i + 1];
      if (last && (all || held >= wanted)) {
        bounds[count++] = between(sorted[i], sorted[i + 1]);
        held = 0;
        wanted = (double) (to - i - 1) / (maxBins - count);
      }
    }
    return Arrays.copyOf(bounds, count);
  }

  private static int distinct(float[] sorted, int from, int to) {
    int count = from < to ? 1 : 0;
    for (int i = from + 1; i < to; i++) {
      if (sorted[i] != sorted[i - 1]) {
        count++;
      }
    }
    return count;
  }

  /** A bound that holds the low value and not the high one. */
  private static float between(float low, float high) {
    float middle = (float) (((double) low + high) / 2);
    return middle >= low && middle < high ? middle : low;
  }

  private static byte[] column(float[] values, float[] bounds) {
    var column = new byte[values.length];
    for (int row = 0; row < values.length; row++) {
      column[row] = (byte) bin(values[row], bounds);
    }
    return column;
  }

  private static int bin(float value, float[] bounds) {
    if (Float.isNaN(value) || value == Float.NEGATIVE_INFINITY) {
      return 0;
    }
    int low = 0;
    int high = bounds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value > bounds[middle]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + 1;
  }
}
