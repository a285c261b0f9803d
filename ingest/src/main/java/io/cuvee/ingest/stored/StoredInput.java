package io.cuvee.ingest.stored;

import io.cuvee.core.io.ByteSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Buffered reading of a stored file that knows where it stands and can go back. */
final class StoredInput implements Closeable {
  private static final int CAPACITY = 1 << 16;
  private final ByteSource source;
  private InputStream in;
  final byte[] buffer = new byte[CAPACITY];
  int next;
  int end;
  private long base;

  StoredInput(ByteSource source, long start) throws IOException {
    this.source = source;
    this.in = source.open(start);
    this.base = start;
  }

  long position() {
    return base + next;
  }

  /**
   * Makes at least so many bytes ready, fewer only at the end of the file; returns how many are.
   */
  int ensure(int count) throws IOException {
    if (end - next < count && next > 0) {
      System.arraycopy(buffer, next, buffer, 0, end - next);
      base += next;
      end -= next;
      next = 0;
    }
    while (end - next < count) {
      int read = in.read(buffer, end, CAPACITY - end);
      if (read < 0) {
        break;
      }
      end += read;
    }
    return end - next;
  }

  /** One byte, or -1 at the end of the file. */
  int read() throws IOException {
    return next < end || ensure(1) > 0 ? buffer[next++] & 0xff : -1;
  }

  /** Reads so many bytes, fewer only at the end of the file; returns how many. */
  int read(byte[] into, int from, int count) throws IOException {
    int done = 0;
    while (done < count && ensure(1) > 0) {
      int n = Math.min(end - next, count - done);
      System.arraycopy(buffer, next, into, from + done, n);
      next += n;
      done += n;
    }
    return done;
  }

  /** Passes over so many bytes, fewer only at the end of the file; returns how many. */
  long skip(long count) throws IOException {
    long done = 0;
    while (done < count && ensure(1) > 0) {
      int n = (int) Math.min(end - next, count - done);
      next += n;
      done += n;
    }
    return done;
  }

  void seek(long position) throws IOException {
    if (position >= base && position <= base + end) {
      next = (int) (position - base);
      return;
    }
    in.close();
    in = source.open(position);
    base = position;
    next = 0;
    end = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
