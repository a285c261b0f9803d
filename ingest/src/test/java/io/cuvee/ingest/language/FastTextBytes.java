package io.cuvee.ingest.language;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes model files by hand, number by number. */
final class FastTextBytes {
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
}
