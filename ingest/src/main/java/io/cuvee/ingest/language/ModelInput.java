package io.cuvee.ingest.language;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.io.ByteSource;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Little-endian numbers of a model file; knows how many bytes are left, so sizes can be checked.
 */
final class ModelInput implements Closeable {
  private static final int MAX_WORD_BYTES = 1 << 20;

  private final String name;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private long left;

  ModelInput(ByteSource source) throws IOException {
    this.name = source.name();
    this.left = source.size();
    this.in = new BufferedInputStream(source.open(0), 1 << 16);
  }

  /** Bytes not yet read. */
  long left() {
    return left;
  }

  int readByte() throws IOException {
    int value = in.read();
    if (value < 0) {
      throw truncated();
    }
    left--;
    return value;
  }

  int readInt() throws IOException {
    fill(4);
    return little(4).getInt();
  }

  long readLong() throws IOException {
    fill(8);
    return little(8).getLong();
  }

  void readFloats(float[] values) throws IOException {
    int done = 0;
    while (done < values.length) {
      int count = Math.min(values.length - done, buffer.length / 4);
      fill(4 * count);
      little(4 * count).asFloatBuffer().get(values, done, count);
      done += count;
    }
  }

  byte[] readBytes(int count) throws IOException {
    var bytes = in.readNBytes(count);
    left -= bytes.length;
    if (bytes.length < count) {
      throw truncated();
    }
    return bytes;
  }

  /** Bytes up to a zero, which is read too. */
  byte[] readWord() throws IOException {
    var word = new ByteArrayOutputStream(16);
    for (int b = readByte(); b != 0; b = readByte()) {
      word.write(b);
      require(word.size() <= MAX_WORD_BYTES, "the length of a word");
    }
    return word.toByteArray();
  }

  void require(boolean condition, String what) {
    if (!condition) {
      throw new CuveeException.WrongUsage(
          "Cannot use the model file "
              + name
              + ": "
              + what
              + " is not as in a fastText classifier (.bin or .ftz of version 11 or 12);"
              + " give the path of a whole one");
    }
  }

  private ByteBuffer little(int count) {
    return ByteBuffer.wrap(buffer, 0, count).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void fill(int count) throws IOException {
    if (in.readNBytes(buffer, 0, count) < count) {
      throw truncated();
    }
    left -= count;
  }

  private EOFException truncated() {
    return new EOFException("The model file " + name + " ends too early; fetch it again");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
