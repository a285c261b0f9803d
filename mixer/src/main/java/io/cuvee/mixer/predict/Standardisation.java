package io.cuvee.mixer.predict;

/** Shifts and scales features to mean 0 and deviation 1; a constant feature becomes 0. */
record Standardisation(double[] means, double[] deviations) {
  static Standardisation of(double[][] rows) {
    int size = rows[0].length;
    var means = new double[size];
    var deviations = new double[size];
    var column = new double[rows.length];
    for (int i = 0; i < size; i++) {
      for (int row = 0; row < rows.length; row++) {
        column[row] = rows[row][i];
      }
      means[i] = mean(column);
      deviations[i] = deviation(column, means[i]);
    }
    return new Standardisation(means, deviations);
  }

  double[] apply(double[] row) {
    var scaled = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      scaled[i] = (row[i] - means[i]) / deviations[i];
    }
    return scaled;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The deviation, or 1 if the values are equal but for rounding. */
  static double deviation(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / values.length);
    return deviation > 1e-12 * Math.abs(mean) && deviation > Double.MIN_NORMAL ? deviation : 1;
  }
}
