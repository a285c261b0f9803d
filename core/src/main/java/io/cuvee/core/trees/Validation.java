package io.cuvee.core.trees;

import java.util.Arrays;

/** Rows that the trees do not see, which tell how many trees are enough. */
final class Validation {
  private final float[][] rows;
  private final double[] targets;
  private final double[] scores;
  private final Objective objective;
  private final int patience;
  private double bestLoss;
  private int bestTrees;

  Validation(
      float[][] rows, double[] targets, Objective objective, TargetScale scale, int patience) {
    this.rows = rows;
    this.targets = scale.standardised(targets, objective);
    this.scores = new double[rows.length];
    this.objective = objective;
    this.patience = patience;
    Arrays.fill(scores, scale.start());
    this.bestLoss = loss();
  }

  /** The number of trees with the least loss so far. */
  int bestTrees() {
    return bestTrees;
  }

  /** Adds the last tree's values; true once the last {@code patience} trees have not helped. */
  boolean isExhaustedBy(Forest forest) {
    for (int row = 0; row < rows.length; row++) {
      scores[row] += forest.value(forest.trees() - 1, rows[row]);
    }
    double loss = loss();
    if (loss < bestLoss) {
      bestLoss = loss;
      bestTrees = forest.trees();
    }
    return forest.trees() - bestTrees >= patience;
  }

  private double loss() {
    double sum = 0;
    for (int row = 0; row < targets.length; row++) {
      sum += objective.loss(scores[row], targets[row]);
    }
    return sum;
  }
}
