package io.cuvee.mixer.predict;

import io.cuvee.core.hash.KeyedHash;
import java.util.Arrays;

/**
 * Gaussian-process regression (Rasmussen and Williams, 2006, algorithm 2.1) of the standardised
 * loss on the square roots of the weights, whose distance is Hellinger's: the step from none of a
 * domain to a little counts for much, as it does in training. A squared exponential kernel; its
 * length and the noise are those of a grid with the greatest marginal likelihood. Far from all
 * measurements it returns to their mean, so it does not promise wonders in corners.
 */
public final class GaussianProcess implements PredictorFamily {
  private static final double[] LENGTHS = {0.15, 0.22, 0.33, 0.5, 0.75, 1.1, 1.7, 2.5};
  private static final double[] NOISES = {1e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1, 3};

  /** Rows that the grid is judged on; the cost grows with their cube. */
  private static final int MOST_JUDGED = 256;

  @Override
  public String name() {
    return "gaussian-process";
  }

  @Override
  public boolean extrapolates() {
    return false;
  }

  @Override
  public Predictor fit(double[][] mixtures, double[] losses, long seed) {
    double mean = Standardisation.mean(losses);
    double deviation = Standardisation.deviation(losses, mean);
    var points = new double[mixtures.length][];
    var targets = new double[losses.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = roots(mixtures[i]);
      targets[i] = (losses[i] - mean) / deviation;
    }
    var setting = bestSetting(points, targets, seed);
    var kernel = withNoise(kernel(squaredDistances(points), setting.length()), setting.noise());
    var factors = Cholesky.of(kernel).solve(targets);
    return weights -> mean + deviation * sum(points, factors, roots(weights), setting.length());
  }

  private static double[] roots(double[] weights) {
    return Arrays.stream(weights).map(Math::sqrt).toArray();
  }

  private static double sum(double[][] points, double[] factors, double[] point, double length) {
    double sum = 0;
    for (int i = 0; i < factors.length; i++) {
      sum += factors[i] * similarity(squaredDistance(points[i], point), length);
    }
    return sum;
  }

  /** Length of the kernel, and variance of the noise relative to the signal's. */
  private record Setting(double length, double noise) {}

  private static Setting bestSetting(double[][] points, double[] targets, long seed) {
    int rows = Math.min(points.length, MOST_JUDGED);
    var order = Folds.permutation(points.length, KeyedHash.of(seed, "predict").stream("judged"));
    var judged = new double[rows][];
    var judgedTargets = new double[rows];
    for (int i = 0; i < rows; i++) {
      judged[i] = points[order[i]];
      judgedTargets[i] = targets[order[i]];
    }
    var distances = squaredDistances(judged);
    Setting best = null;
    double highest = Double.NEGATIVE_INFINITY;
    for (double length : LENGTHS) {
      var kernel = kernel(distances, length);
      for (double noise : NOISES) {
        double likelihood = logLikelihood(withNoise(kernel, noise), judgedTargets);
        if (best == null || likelihood > highest) {
          best = new Setting(length, noise);
          highest = likelihood;
        }
      }
    }
    return best;
  }

  /** Log marginal likelihood less constants, at the signal variance that makes it greatest. */
  private static double logLikelihood(double[][] kernel, double[] targets) {
    var cholesky = Cholesky.of(kernel);
    var factors = cholesky.solve(targets);
    double variance = 1e-12;
    for (int i = 0; i < targets.length; i++) {
      variance += targets[i] * factors[i] / targets.length;
    }
    return -0.5 * targets.length * StrictMath.log(variance) - cholesky.logRootDeterminant();
  }

  private static double[][] kernel(double[][] distances, double length) {
    var kernel = new double[distances.length][];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = new double[i + 1];
      for (int j = 0; j < i; j++) {
        kernel[i][j] = similarity(distances[i][j], length);
      }
    }
    return kernel;
  }

  /** Sets the diagonal, in place. */
  private static double[][] withNoise(double[][] kernel, double noise) {
    for (int i = 0; i < kernel.length; i++) {
      kernel[i][i] = 1 + noise;
    }
    return kernel;
  }

  private static double similarity(double squaredDistance, double length) {
    return StrictMath.exp(-squaredDistance / (2 * length * length));
  }

  private static double[][] squaredDistances(double[][] points) {
    var distances = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      distances[i] = new double[i];
      for (int j = 0; j < i; j++) {
        distances[i][j] = squaredDistance(points[i], points[j]);
      }
    }
    return distances;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }
}
