package io.cuvee.ingest.language;

import java.io.IOException;

/**
 * Rows as codes of a product quantizer (Joulin et al., FastText.zip, 2016), with their norms
 * quantized apart where the model was trained so.
 */
final class QuantizedMatrix implements FastTextMatrix {
  private final long rows;
  private final int columns;
  private final byte[] codes;
  private final ProductQuantizer quantizer;
  private final byte[] normCodes;
  private final ProductQuantizer norms;

  private QuantizedMatrix(
      long rows,
      int columns,
      byte[] codes,
      ProductQuantizer quantizer,
      byte[] normCodes,
      ProductQuantizer norms) {
    this.rows = rows;
    this.columns = columns;
    this.codes = codes;
    this.quantizer = quantizer;
    this.normCodes = normCodes;
    this.norms = norms;
  }

  static QuantizedMatrix read(ModelInput in) throws IOException {
    boolean withNorms = in.readByte() != 0;
    long rows = in.readLong();
    long columns = in.readLong();
    int codeSize = in.readInt();
    in.require(
        rows >= 0
            && rows <= in.left()
            && columns > 0
            && columns <= 1 << 16
            && codeSize >= 0
            && codeSize <= in.left(),
        "the size of a quantized matrix");
    var codes = in.readBytes(codeSize);
    var quantizer = ProductQuantizer.read(in);
    in.require(
        quantizer.dim() == columns && (long) codeSize == rows * quantizer.parts(),
        "the codes of a quantized matrix");
    byte[] normCodes = null;
    ProductQuantizer norms = null;
    if (withNorms) {
      in.require(rows <= in.left(), "the norms of a quantized matrix");
      normCodes = in.readBytes((int) rows);
      norms = ProductQuantizer.read(in);
      in.require(norms.dim() == 1, "the norms of a quantized matrix");
    }
    return new QuantizedMatrix(rows, (int) columns, codes, quantizer, normCodes, norms);
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  private float norm(int row) {
    return norms == null ? 1 : norms.single(normCodes[row] & 0xff);
  }

  @Override
  public void addRow(long row, float[] sum) {
    int index = (int) row;
    quantizer.add(codes, index, norm(index), sum);
  }

  @Override
  public float dot(long row, float[] vector) {
    int index = (int) row;
    return quantizer.dot(codes, index, vector) * norm(index);
  }
}
