package io.cuvee.ingest.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Numbers that stay in the model's file, mapped into memory in pieces: processes of one machine
 * share them, and the heap holds none. The file must not be cut while it is in use.
 */
final class MappedMatrix implements FastTextMatrix {
  private static final long PIECE = 1L << 30;

  private final long rows;
  private final int columns;
  private final int rowsPerPiece;
  private final ByteBuffer[] pieces;

  private MappedMatrix(long rows, int columns, int rowsPerPiece, ByteBuffer[] pieces) {
    this.rows = rows;
    this.columns = columns;
    this.rowsPerPiece = rowsPerPiece;
    this.pieces = pieces;
  }

  static MappedMatrix map(Path file, long offset, long rows, int columns) throws IOException {
    int bytesPerRow = columns * 4;
    int rowsPerPiece = (int) (PIECE / bytesPerRow);
    var pieces = new ByteBuffer[Math.toIntExact((rows + rowsPerPiece - 1) / rowsPerPiece)];
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (int i = 0; i < pieces.length; i++) {
        long first = (long) i * rowsPerPiece;
        long count = Math.min(rowsPerPiece, rows - first);
        pieces[i] =
            channel
                .map(
                    FileChannel.MapMode.READ_ONLY,
                    offset + first * bytesPerRow,
                    count * bytesPerRow)
                .order(ByteOrder.LITTLE_ENDIAN);
      }
    }
    return new MappedMatrix(rows, columns, rowsPerPiece, pieces);
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
    var piece = pieces[(int) (row / rowsPerPiece)];
    int at = (int) (row % rowsPerPiece) * columns * 4;
    for (int i = 0; i < columns; i++) {
      sum[i] += piece.getFloat(at + 4 * i);
    }
  }

  @Override
  public float dot(long row, float[] vector) {
    var piece = pieces[(int) (row / rowsPerPiece)];
    int at = (int) (row % rowsPerPiece) * columns * 4;
    float sum = 0;
    for (int i = 0; i < columns; i++) {
      sum += piece.getFloat(at + 4 * i) * vector[i];
    }
    return sum;
  }
}
