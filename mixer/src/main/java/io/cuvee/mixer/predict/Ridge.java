package io.cuvee.mixer.predict;

/**
 * Ridge regression of the standardised loss on standardised features of the weights: the weights
 * themselves, or also their logarithms, which tell a little of a domain from none of it. The
 * penalty is the one of a fixed grid with the least leave-one-out error (Allen's PRESS).
 */
public final class Ridge implements PredictorFamily {
  /** A weight of 0 counts as this little. */
  private static final double LEAST_WEIGHT = 1e-3;

  /** Penalties as multiples of the number of rows, the strongest first. */
  private static final double[] PENALTIES = {10, 3, 1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0001};

  private final boolean withLogarithms;

  private Ridge(boolean withLogarithms) {
    this.withLogarithms = withLogarithms;
  }

  /** On the weights alone. */
  public static Ridge linear() {
    return new Ridge(false);
  }

  /** On the weights and the logarithms of the weights plus 0.001. */
  public static Ridge logWeights() {
    return new Ridge(true);
  }

  @Override
  public String name() {
    return withLogarithms ? "log-weights" : "linear";
  }

  @Override
  public boolean extrapolates() {
    return true;
  }

  @Override
  public Predictor fit(double[][] mixtures, double[] losses, long seed) {
    var features = new double[mixtures.length][];
    for (int i = 0; i < features.length; i++) {
      features[i] = features(mixtures[i]);
    }
    var scaler = Standardisation.of(features);
    double mean = Standardisation.mean(losses);
    double deviation = Standardisation.deviation(losses, mean);
    var rows = new double[features.length][];
    var targets = new double[losses.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = scaler.apply(features[i]);
      targets[i] = (losses[i] - mean) / deviation;
    }
    var slopes = bestSlopes(rows, targets);
    return weights -> mean + deviation * dot(slopes, scaler.apply(features(weights)));
  }

  private double[] features(double[] weights) {
    int size = weights.length;
    var features = new double[withLogarithms ? 2 * size : size];
    for (int i = 0; i < size; i++) {
      features[i] = weights[i];
      if (withLogarithms) {
        features[size + i] = StrictMath.log(weights[i] + LEAST_WEIGHT);
      }
    }
    return features;
  }

  private static double[] bestSlopes(double[][] rows, double[] targets) {
    double[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (double penalty : PENALTIES) {
      var cholesky = Cholesky.of(gram(rows, penalty * rows.length));
      var slopes = cholesky.solve(moments(rows, targets));
      double error = leaveOneOutError(rows, targets, slopes, cholesky);
      if (best == null || error < least) {
        best = slopes;
        least = error;
      }
    }
    return best;
  }

  /** Mean of (residual / (1 - leverage))^2; the mean of the targets has a leverage of 1/n too. */
  private static double leaveOneOutError(
      double[][] rows, double[] targets, double[] slopes, Cholesky cholesky) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      double leverage = 1.0 / rows.length + dot(rows[i], cholesky.solve(rows[i]));
      double residual = targets[i] - dot(slopes, rows[i]);
      double without = residual / Math.max(1 - leverage, 1e-9);
      sum += without * without;
    }
    return sum / rows.length;
  }

  private static double[][] gram(double[][] rows, double penalty) {
    int size = rows[0].length;
    var gram = new double[size][size];
    for (var row : rows) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j <= i; j++) {
          gram[i][j] += row[i] * row[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      gram[i][i] += penalty;
    }
    return gram;
  }

  private static double[] moments(double[][] rows, double[] targets) {
    var moments = new double[rows[0].length];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < moments.length; i++) {
        moments[i] += rows[row][i] * targets[row];
      }
    }
    return moments;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
