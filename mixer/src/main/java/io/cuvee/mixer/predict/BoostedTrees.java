package io.cuvee.mixer.predict;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.trees.GradientBoostedTrees;
import io.cuvee.core.trees.Objective;
import io.cuvee.core.trees.Options;
import java.util.Arrays;

/**
 * Gradient-boosted trees with the settings of CLIMB's published code (NVIDIA-NeMo/Curator): rate
 * 0.01, at most 1000 trees of depth 4 with 5 rows a leaf, L1 = L2 = 1, one row in ten held out to
 * stop early. There the penalties act on accuracies in percent, and on fractions the model is a
 * constant; here they act on standardised losses, so units do not matter.
 */
public final class BoostedTrees implements PredictorFamily {
  private static final int DEPTH = 4;
  private static final int MOST_PATIENCE = 20;

  private final String name;
  private final Options options;
  private final boolean stopsEarly;

  private BoostedTrees(String name, double l1, boolean stopsEarly) {
    this.name = name;
    this.options = new Options(Objective.SQUARED, 1000, 0.01, 1 << DEPTH, DEPTH, 5, l1, 1, 255);
    this.stopsEarly = stopsEarly;
  }

  /** CLIMB's settings. */
  public static BoostedTrees climb() {
    return new BoostedTrees("trees", 1, true);
  }

  /** Without L1 and without the held-out rows, which are too few to tell when to stop. */
  public static BoostedTrees steady() {
    return new BoostedTrees("steady-trees", 0, false);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean extrapolates() {
    return false;
  }

  @Override
  public Predictor fit(double[][] mixtures, double[] losses, long seed) {
    var rows = new float[mixtures.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(mixtures[i]);
    }
    int held = stopsEarly ? rows.length / 10 : 0;
    var model =
        held < 2
            ? GradientBoostedTrees.fit(rows, losses, null, options)
            : stopped(rows, losses, held, seed);
    return weights -> model.predict(row(weights));
  }

  private GradientBoostedTrees stopped(float[][] rows, double[] losses, int held, long seed) {
    var order = Folds.permutation(rows.length, KeyedHash.of(seed, "predict").stream("held-out"));
    var sorted = new float[rows.length][];
    var targets = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      sorted[i] = rows[order[i]];
      targets[i] = losses[order[i]];
    }
    int train = rows.length - held;
    return GradientBoostedTrees.fit(
        Arrays.copyOfRange(sorted, 0, train),
        Arrays.copyOfRange(targets, 0, train),
        null,
        options,
        Arrays.copyOfRange(sorted, train, rows.length),
        Arrays.copyOfRange(targets, train, rows.length),
        Math.min(MOST_PATIENCE, held));
  }

  private static float[] row(double[] weights) {
    var row = new float[weights.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) weights[i];
    }
    return row;
  }
}
