package io.cuvee.core.trees;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Gradient-boosted regression trees over histograms (Friedman, 2001; Ke et al., 2017: LightGBM).
 * Training and predicting give the same bits on every machine and Java version. Immutable and safe
 * for use by several threads; predicting allocates nothing.
 *
 * <p>A missing value (NaN, or negative infinity) lies below all others: it goes left at every
 * split, and a split may part it from all of them.
 */
public final class GradientBoostedTrees {
  private final Objective objective;
  private final int features;
  private final double base;
  private final double unit;
  private final Forest forest;

  GradientBoostedTrees(Objective objective, int features, double base, double unit, Forest forest) {
    this.objective = objective;
    this.features = features;
    this.base = base;
    this.unit = unit;
    this.forest = forest;
  }

  /**
   * Trains on all the rounds.
   *
   * @param rows features, as many in each row; at least one row
   * @param targets the target of each row, finite; from 0 to 1 for the logistic objective
   * @param weights weight of each row, 0 or more, not all 0; null for equal ones. Only their ratios
   *     matter
   * @throws IllegalArgumentException if lengths differ or a target or weight is out of range
   */
  public static GradientBoostedTrees fit(
      float[][] rows, double[] targets, double[] weights, Options options) {
    checkRows(rows, targets, options.objective());
    var boosting = new Boosting(rows, targets, meanOne(weights, rows.length), options);
    return model(boosting, boosting.run(null), rows[0].length, options);
  }

  /**
   * Trains until the loss on the validation rows has not fallen for {@code patience} trees, and
   * keeps the trees up to its least value.
   *
   * @param patience trees without improvement, 1 or more
   * @throws IllegalArgumentException as above
   */
  public static GradientBoostedTrees fit(
      float[][] rows,
      double[] targets,
      double[] weights,
      Options options,
      float[][] validRows,
      double[] validTargets,
      int patience) {
    checkRows(rows, targets, options.objective());
    checkRows(validRows, validTargets, options.objective());
    require(validRows[0].length == rows[0].length, "validation rows have other features");
    require(patience >= 1, "patience must be 1 or more, not " + patience);
    var boosting = new Boosting(rows, targets, meanOne(weights, rows.length), options);
    var validation =
        new Validation(validRows, validTargets, options.objective(), boosting.scale(), patience);
    return model(boosting, boosting.run(validation), rows[0].length, options);
  }

  private static GradientBoostedTrees model(
      Boosting boosting, Forest forest, int features, Options options) {
    var scale = boosting.scale();
    return new GradientBoostedTrees(
        options.objective(), features, scale.base(), scale.unit(), forest);
  }

  /**
   * The score of a row: in the target's units for the squared objective, log-odds for the logistic
   * one.
   *
   * @throws IllegalArgumentException if the row has another number of features
   */
  public double predict(float[] row) {
    if (row.length != features) {
      throw new IllegalArgumentException(
          "The model has " + features + " features, the row " + row.length);
    }
    return base + unit * forest.sum(row);
  }

  /**
   * The probability that a row's target is 1.
   *
   * @throws IllegalStateException if the objective is not logistic
   */
  public double probability(float[] row) {
    if (objective != Objective.LOGISTIC) {
      throw new IllegalStateException("Only the logistic objective gives probabilities");
    }
    return Objective.sigmoid(predict(row));
  }

  /** What the trees were trained for. */
  public Objective objective() {
    return objective;
  }

  /** Length of a row. */
  public int features() {
    return features;
  }

  /** Number of trees; 0 if nothing could be learnt and every row gets the mean. */
  public int trees() {
    return forest.trees();
  }

  /** How often each feature divides a leaf, over all trees. */
  public int[] splitCounts() {
    var counts = new int[features];
    for (int node = 0; node < forest.nodes(); node++) {
      if (forest.feature(node) != Forest.LEAF) {
        counts[forest.feature(node)]++;
      }
    }
    return counts;
  }

  /** Writes the model; equal models are equal bytes. The stream stays open. */
  public void write(OutputStream out) throws IOException {
    ModelFormat.write(this, out);
  }

  /**
   * Reads what {@link #write} wrote, and no byte more.
   *
   * @throws IOException if the bytes are no model, are cut off or damaged
   */
  public static GradientBoostedTrees read(InputStream in) throws IOException {
    return ModelFormat.read(in);
  }

  double base() {
    return base;
  }

  double unit() {
    return unit;
  }

  Forest forest() {
    return forest;
  }

  private static void checkRows(float[][] rows, double[] targets, Objective objective) {
    require(rows.length > 0 && rows[0].length > 0, "there must be a row with a feature");
    require(rows.length == targets.length, "rows and targets differ in number");
    for (int row = 0; row < rows.length; row++) {
      require(rows[row].length == rows[0].length, "rows differ in their number of features");
      double target = targets[row];
      require(Double.isFinite(target), "a target is not finite");
      require(
          objective == Objective.SQUARED || (target >= 0 && target <= 1),
          "a logistic target is not in [0, 1]");
    }
  }

  private static double[] meanOne(double[] weights, int rows) {
    var scaled = new double[rows];
    if (weights == null) {
      Arrays.fill(scaled, 1);
      return scaled;
    }
    require(weights.length == rows, "rows and weights differ in number");
    double sum = 0;
    for (double weight : weights) {
      require(weight >= 0, "a weight is negative or no number");
      sum += weight;
    }
    require(sum > 0 && Double.isFinite(sum), "weights must have a positive, finite sum");
    for (int row = 0; row < rows; row++) {
      scaled[row] = weights[row] / sum * rows;
    }
    return scaled;
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException("Bad training data: " + message);
    }
  }
}
