package io.cuvee.ingest.language;

/** Rows of numbers. Sums are taken in float and in fastText's order, so that scores agree. */
interface FastTextMatrix {
  /** Number of rows. */
  long rows();

  /** Length of a row. */
  int columns();

  /** Adds a row to a vector. */
  void addRow(long row, float[] sum);

  /** Inner product of a row and a vector. */
  float dot(long row, float[] vector);
}
