package io.cuvee.ingest.language;

import java.io.IOException;

/** 256 centroids for each piece of a vector; the last piece may be shorter. */
final class ProductQuantizer {
  private static final int CENTROIDS = 256;

  private final int dim;
  private final int parts;
  private final int width;
  private final int lastWidth;
  private final float[] centroids;

  private ProductQuantizer(int dim, int parts, int width, int lastWidth, float[] centroids) {
    this.dim = dim;
    this.parts = parts;
    this.width = width;
    this.lastWidth = lastWidth;
    this.centroids = centroids;
  }

  static ProductQuantizer read(ModelInput in) throws IOException {
    int dim = in.readInt();
    int parts = in.readInt();
    int width = in.readInt();
    int lastWidth = in.readInt();
    in.require(
        dim > 0
            && dim <= 1 << 16
            && parts > 0
            && parts <= dim
            && width > 0
            && width <= dim
            && lastWidth > 0
            && lastWidth <= width
            && (long) (parts - 1) * width + lastWidth == dim,
        "the shape of a product quantizer");
    in.require((long) dim * CENTROIDS * 4 <= in.left(), "the centroids of a product quantizer");
    var centroids = new float[dim * CENTROIDS];
    in.readFloats(centroids);
    return new ProductQuantizer(dim, parts, width, lastWidth, centroids);
  }

  int dim() {
    return dim;
  }

  int parts() {
    return parts;
  }

  /** The centroid of a quantizer of single numbers. */
  float single(int code) {
    return centroids[code];
  }

  void add(byte[] codes, int row, float factor, float[] sum) {
    int code = row * parts;
    for (int part = 0; part < parts; part++) {
      int from = centroid(part, codes[code + part] & 0xff);
      int length = part == parts - 1 ? lastWidth : width;
      int to = part * width;
      for (int i = 0; i < length; i++) {
        sum[to + i] += factor * centroids[from + i];
      }
    }
  }

  float dot(byte[] codes, int row, float[] vector) {
    int code = row * parts;
    float sum = 0;
    for (int part = 0; part < parts; part++) {
      int from = centroid(part, codes[code + part] & 0xff);
      int length = part == parts - 1 ? lastWidth : width;
      int to = part * width;
      for (int i = 0; i < length; i++) {
        sum += vector[to + i] * centroids[from + i];
      }
    }
    return sum;
  }

  private int centroid(int part, int code) {
    return part == parts - 1
        ? part * CENTROIDS * width + code * lastWidth
        : (part * CENTROIDS + code) * width;
  }
}
