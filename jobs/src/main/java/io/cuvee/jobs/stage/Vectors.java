package io.cuvee.jobs.stage;

import org.apache.spark.sql.Row;

/** Reads arrays of numbers out of rows. */
final class Vectors {
  private Vectors() {}

  static float[] of(Row row, int column) {
    var values = row.<Object>getList(column);
    var vector = new float[values.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (Float) values.get(i);
    }
    return vector;
  }

  static int[] integers(Row row, int column) {
    var values = row.<Object>getList(column);
    var numbers = new int[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (Integer) values.get(i);
    }
    return numbers;
  }
}
