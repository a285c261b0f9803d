package io.cuvee.ingest.language;

import java.io.IOException;

/** Numbers as they are, in chunks: a matrix may have more elements than an array can. */
final class DenseMatrix implements FastTextMatrix {
  private final long rows;
  private final int columns;
  private final int rowsPerChunk;
  private final float[][] chunks;

  private DenseMatrix(long rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.rowsPerChunk = Math.max(1, (1 << 24) / Math.max(1, columns));
    this.chunks = new float[Math.toIntExact((rows + rowsPerChunk - 1) / rowsPerChunk)][];
    for (int i = 0; i < chunks.length; i++) {
      long left = rows - (long) i * rowsPerChunk;
      chunks[i] = new float[(int) Math.min(left, rowsPerChunk) * columns];
    }
  }

  static DenseMatrix read(ModelInput in, long rows, int columns) throws IOException {
    var matrix = new DenseMatrix(rows, columns);
    for (var chunk : matrix.chunks) {
      in.readFloats(chunk);
    }
    return matrix;
  }

  /** The same numbers as a quantized matrix gives, looked up once. */
  static DenseMatrix expand(QuantizedMatrix quantized) {
    var matrix = new DenseMatrix(quantized.rows(), quantized.columns());
    var row = new float[quantized.columns()];
    for (long i = 0; i < quantized.rows(); i++) {
      java.util.Arrays.fill(row, 0);
      quantized.addRow(i, row);
      System.arraycopy(row, 0, matrix.chunk(i), matrix.offset(i), row.length);
    }
    return matrix;
  }

  private float[] chunk(long row) {
    return chunks[(int) (row / rowsPerChunk)];
  }

  private int offset(long row) {
    return (int) (row % rowsPerChunk) * columns;
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public void addRow(long row, float[] sum) {
    var chunk = chunk(row);
    int offset = offset(row);
    for (int i = 0; i < columns; i++) {
      sum[i] += chunk[offset + i];
    }
  }

  @Override
  public float dot(long row, float[] vector) {
    var chunk = chunk(row);
    int offset = offset(row);
    float sum = 0;
    for (int i = 0; i < columns; i++) {
      sum += chunk[offset + i] * vector[i];
    }
    return sum;
  }
}
