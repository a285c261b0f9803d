package io.cuvee.ingest.language;

import io.cuvee.core.error.CuveeException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Little-endian numbers of a model file; knows how many bytes are left, so sizes can be checked.
 */
final class ModelInput implements Closeable {
  private static final int MAX_WORD_BYTES = 1 << 20;

  private final String name;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final long size;
  private final Optional<Path> local;
  private long left;

  ModelInput(ModelFile file) throws IOException {
    this.name = file.source().name();
    this.size = file.source().size();
    this.local = file.local();
    this.left = size;
    this.in = new BufferedInputStream(file.source().open(0), 1 << 16);
  }

  /** The file itself, if it is one of this machine. */
  Optional<Path> local() {
    return local;
  }

  /** Bytes read so far. */
  long position() {
    return size - left;
  }

  void skip(long count) throws IOException {
    try {
      in.skipNBytes(count);
    } catch (EOFException e) {
      throw truncated();
    }
    left -= count;
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

  /** Adds the bytes up to a zero, which is read too. */
  void readWord(ByteArrayOutputStream words) throws IOException {
    int most = words.size() + MAX_WORD_BYTES;
    for (int b = readByte(); b != 0; b = readByte()) {
      words.write(b);
      require(words.size() <= Math.min(most, 1 << 30), "the length of a word");
    }
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

  private CuveeException truncated() {
    return new CuveeException.WrongUsage(
        "Cannot use the model file " + name + ": it ends too early; fetch it again");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
