package io.cuvee.mixer.shard;

import io.cuvee.core.hash.Sha256;
import io.cuvee.core.io.ByteSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A sink as Parquet wants it, that knows size and SHA-256 of what went through, and holds back the
 * end of the file so that its footer can be put in one form.
 */
final class DigestedOutput implements OutputFile {
  private final ByteSink sink;
  private final MessageDigest digest = Sha256.newDigest();
  private long position;
  private OutputStream stream;
  private ByteArrayOutputStream held;

  DigestedOutput(ByteSink sink) {
    this.sink = sink;
  }

  long bytes() {
    return position;
  }

  /** Keeps in memory what is written from now on: the last row group and the footer. */
  void holdBack() {
    held = new ByteArrayOutputStream();
  }

  /** Writes what was held back, with its footer in the canonical form, and closes the sink. */
  void release() throws IOException {
    byte[] tail = CanonicalFooter.rewrite(held.toByteArray());
    position -= held.size();
    held = null;
    append(tail, 0, tail.length);
    stream.close();
  }

  private void append(byte[] bytes, int offset, int length) throws IOException {
    stream.write(bytes, offset, length);
    digest.update(bytes, offset, length);
    position += length;
  }

  /** The digest so far; asked once, at the end. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  void abandon() throws IOException {
    if (stream != null) {
      stream.close();
    }
  }

  @Override
  public PositionOutputStream create(long blockSize) throws IOException {
    stream = sink.open();
    return new Position();
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSize) throws IOException {
    return create(blockSize);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  private final class Position extends PositionOutputStream {
    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (held == null) {
        append(bytes, offset, length);
      } else {
        held.write(bytes, offset, length);
        position += length;
      }
    }

    @Override
    public void flush() throws IOException {
      stream.flush();
    }

    @Override
    public void close() {
      // The sink outlives Parquet's stream: release or abandon closes it.
    }
  }
}
