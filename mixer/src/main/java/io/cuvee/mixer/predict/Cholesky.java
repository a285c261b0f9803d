package io.cuvee.mixer.predict;

/** A = L L' of a symmetric positive definite matrix, of which only the lower half is read. */
final class Cholesky {
  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /** Factorises; pivots that rounding made too small are lifted, so that it never fails. */
  static Cholesky of(double[][] matrix) {
    int size = matrix.length;
    var lower = new double[size][];
    for (int i = 0; i < size; i++) {
      lower[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12 * matrix[i][i])) : sum / lower[j][j];
      }
    }
    return new Cholesky(lower);
  }

  /** Half the logarithm of the determinant of A. */
  double logRootDeterminant() {
    double sum = 0;
    for (int i = 0; i < lower.length; i++) {
      sum += StrictMath.log(lower[i][i]);
    }
    return sum;
  }

  /** The x with A x = b. */
  double[] solve(double[] b) {
    var x = b.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }
}
