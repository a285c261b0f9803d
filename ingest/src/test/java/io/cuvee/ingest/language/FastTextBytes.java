package io.cuvee.ingest.language;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes model files by hand, number by number. */
final class FastTextBytes {
  private static final int SOFTMAX = 3;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  FastTextBytes ints(int... values) {
    for (int value : values) {
      out.writeBytes(little(4).putInt(value).array());
    }
    return this;
  }

  FastTextBytes longs(long... values) {
    for (long value : values) {
      out.writeBytes(little(8).putLong(value).array());
    }
    return this;
  }

  FastTextBytes floats(float... values) {
    for (float value : values) {
      out.writeBytes(little(4).putFloat(value).array());
    }
    return this;
  }

  FastTextBytes bytes(int... values) {
    for (int value : values) {
      out.write(value);
    }
    return this;
  }

  /** The first part of a file: arguments of a supervised model. */
  FastTextBytes head(int dim, int wordNgrams, int loss, int bucket, int minn, int maxn) {
    ints(793712314, 12);
    return ints(dim, 5, 5, 1, 5, wordNgrams, loss, 3, bucket, minn, maxn, 100).longs(0);
  }

  /** The dictionary: words, then labels with falling counts. */
  FastTextBytes dictionary(long pruned, int words, String... entries) {
    ints(entries.length, words, entries.length - words).longs(100, pruned);
    for (int i = 0; i < entries.length; i++) {
      out.writeBytes(entries[i].getBytes(StandardCharsets.UTF_8));
      bytes(0).longs(10 - i).bytes(i < words ? 0 : 1);
    }
    return this;
  }

  FastTextBytes matrix(int rows, int columns, float... values) {
    return longs(rows, columns).floats(values);
  }

  byte[] array() {
    return out.toByteArray();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Two words and the end of line, two labels, two dimensions. */
  static byte[] dense(int loss) {
    int outputs = 2;
    return new FastTextBytes()
        .head(2, 1, loss, 0, 0, 0)
        .dictionary(-1, 3, "</s>", "hello", "hallo", "__label__en", "__label__deu_Latn")
        .bytes(0)
        .matrix(3, 2, 0, 0, 3, 0, 0, 6)
        .bytes(0)
        .matrix(outputs, 2, 2, 0, 0, 1)
        .array();
  }

  /** One kept bucket of a thousand, trigrams, row (3, 6) as a code with its norm. */
  static byte[] quantized(int kept) {
    var centroids = new float[2 * 256];
    centroids[2 * 7] = 1;
    centroids[2 * 7 + 1] = 2;
    var norms = new float[256];
    norms[9] = 3;
    return new FastTextBytes()
        .head(2, 1, SOFTMAX, 1000, 3, 3)
        .dictionary(1, 0, "__label__en", "__label__de")
        .ints(kept, 0)
        .bytes(1)
        .bytes(1) // with norms
        .longs(1, 2)
        .ints(1)
        .bytes(7)
        .ints(2, 1, 2, 2)
        .floats(centroids)
        .bytes(9)
        .ints(1, 1, 1, 1)
        .floats(norms)
        .bytes(0)
        .matrix(2, 2, 1, 0, 0, 1)
        .array();
  }

  /** Pairs of words, one bucket. */
  static byte[] wordPairs() {
    return new FastTextBytes()
        .head(1, 2, SOFTMAX, 1, 0, 0)
        .dictionary(-1, 0, "__label__en", "__label__de")
        .bytes(0)
        .matrix(1, 1, 2)
        .bytes(0)
        .matrix(2, 1, 0, 1)
        .array();
  }
}
