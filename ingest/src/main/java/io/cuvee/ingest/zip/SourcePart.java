package io.cuvee.ingest.zip;

import io.cuvee.core.io.ByteSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a byte source, as a source of its own.
 *
 * @param whole where the part lies
 * @param name how the part is called
 * @param start first byte of the part
 * @param size bytes of the part
 */
public record SourcePart(ByteSource whole, String name, long start, long size)
    implements ByteSource {
  @Override
  public InputStream open(long offset) throws IOException {
    return new Bounded(whole.open(start + offset), size - offset);
  }

  /** Ends early. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      int b = left > 0 ? super.read() : -1;
      left -= b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      if (left <= 0) {
        return count == 0 ? 0 : -1;
      }
      int n = super.read(into, from, (int) Math.min(count, left));
      left -= Math.max(n, 0);
      return n;
    }

    @Override
    public long skip(long count) throws IOException {
      long n = super.skip(Math.min(count, left));
      left -= n;
      return n;
    }

    @Override
    public int available() throws IOException {
      return (int) Math.min(super.available(), left);
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
