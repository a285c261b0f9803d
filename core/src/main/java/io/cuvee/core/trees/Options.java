package io.cuvee.core.trees;

import java.io.Serializable;

/**
 * Settings of the boosting. Regularisation acts on standardised targets (variance 1) and weights
 * (mean 1), so one setting means the same for a loss in nats and an accuracy in percent.
 *
 * @param objective what is minimised
 * @param rounds trees at most, 1 or more
 * @param learningRate share of each tree's step that is taken, in (0, 1]
 * @param maxLeaves leaves of a tree at most, 2 or more
 * @param maxDepth splits from root to leaf at most; 0 for no limit
 * @param minLeafRows rows that a leaf must hold, 1 or more
 * @param l1 soft threshold on a leaf's sum of gradients, 0 or more
 * @param l2 ridge on a leaf's value, 0 or more
 * @param bins values that a feature is told apart by, 2 to 255; missing values have one more
 * @param featureShare share of the features that each tree may use, in (0, 1]; drawn anew for each
 *     (Ho, 1998: random subspaces)
 */
public record Options(
    Objective objective,
    int rounds,
    double learningRate,
    int maxLeaves,
    int maxDepth,
    int minLeafRows,
    double l1,
    double l2,
    int bins,
    double featureShare)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /** Refuses settings out of range with an {@link IllegalArgumentException}. */
  public Options {
    require(rounds >= 1, "rounds", rounds);
    require(learningRate > 0 && learningRate <= 1, "learningRate", learningRate);
    require(maxLeaves >= 2 && maxLeaves <= 1 << 16, "maxLeaves", maxLeaves);
    require(maxDepth >= 0, "maxDepth", maxDepth);
    require(minLeafRows >= 1, "minLeafRows", minLeafRows);
    require(l1 >= 0 && l1 < Double.POSITIVE_INFINITY, "l1", l1);
    require(l2 >= 0 && l2 < Double.POSITIVE_INFINITY, "l2", l2);
    require(bins >= 2 && bins <= 255, "bins", bins);
    require(featureShare > 0 && featureShare <= 1, "featureShare", featureShare);
  }

  /** Settings with which every tree may use all the features. */
  public Options(
      Objective objective,
      int rounds,
      double learningRate,
      int maxLeaves,
      int maxDepth,
      int minLeafRows,
      double l1,
      double l2,
      int bins) {
    this(objective, rounds, learningRate, maxLeaves, maxDepth, minLeafRows, l1, l2, bins, 1);
  }

  private static void require(boolean holds, String name, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is out of range: " + value);
    }
  }
}
