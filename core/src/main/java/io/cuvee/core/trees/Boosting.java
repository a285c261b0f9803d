package io.cuvee.core.trees;

import java.util.Arrays;

/** The training loop (Friedman, 2001): each tree fits the gradients that the others left. */
final class Boosting {
  private final Options options;
  private final TargetScale scale;
  private final double[] targets;
  private final double[] weights;
  private final TreeGrower grower;
  private final Forest forest = new Forest();

  Boosting(float[][] rows, double[] targets, double[] weights, Options options) {
    this.options = options;
    this.weights = weights;
    this.scale = TargetScale.of(targets, weights, options.objective());
    this.targets = scale.standardised(targets, options.objective());
    this.grower = new TreeGrower(FeatureBins.of(rows, options.bins()), rows.length, options);
  }

  TargetScale scale() {
    return scale;
  }

  /** Trains on all the rounds, or until the validation loss stops falling. */
  Forest run(Validation validation) {
    var scores = new double[targets.length];
    Arrays.fill(scores, scale.start());
    var gradients = new double[targets.length];
    var hessians = new double[targets.length];
    var objective = options.objective();
    for (int round = 0; round < options.rounds(); round++) {
      for (int row = 0; row < targets.length; row++) {
        double gradient = objective.gradient(scores[row], targets[row]);
        gradients[row] = weights[row] * gradient;
        hessians[row] = weights[row] * objective.hessian(gradient, targets[row]);
      }
      boolean grown = grower.grow(gradients, hessians, scores, forest);
      if (!grown && options.featureShare() == 1) {
        // No later tree would gain either; other features might.
        break;
      }
      if (validation != null && validation.isExhaustedBy(forest)) {
        break;
      }
    }
    if (validation != null) {
      forest.truncate(validation.bestTrees());
    }
    return forest;
  }
}
