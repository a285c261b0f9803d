package io.cuvee.jobs.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file read range by range, each held in memory before it is given: a reader that takes its time
 * leaves no connection open. Ranges grow, since many readers look at the first bytes alone. What
 * arrived before a connection was lost is given, and the next request begins behind it.
 */
final class RangedStream extends InputStream {
  private static final int FIRST = 1 << 16;

  private final HttpByteSource source;
  private final HttpSettings settings;
  private final long size;
  private byte[] buffer;
  private int at;
  private int filled;
  private long next;

  RangedStream(HttpByteSource source, long offset, HttpSettings settings) throws IOException {
    this.source = source;
    this.settings = settings;
    this.size = source.size();
    this.next = offset;
    this.buffer = new byte[Math.min(FIRST, settings.chunk())];
  }

  @Override
  public int read() throws IOException {
    return at < filled || fill() ? buffer[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (at == filled && !fill()) {
      return -1;
    }
    int n = Math.min(count, filled - at);
    System.arraycopy(buffer, at, into, from, n);
    at += n;
    return n;
  }

  @Override
  public int available() {
    return filled - at;
  }

  private boolean fill() throws IOException {
    if (next >= size) {
      return false;
    }
    if (next > 0 && filled == buffer.length && buffer.length < settings.chunk()) {
      buffer = new byte[(int) Math.min(settings.chunk(), 8L * buffer.length)];
    }
    at = 0;
    filled = 0;
    source.attempts(this::range);
    next += filled;
    return true;
  }

  /** Fills the buffer, at least with one byte. */
  private Void range() throws IOException {
    int wanted = (int) Math.min(buffer.length, size - next);
    try (var answer = source.from(next, next + wanted)) {
      long skip = answer.status() == 200 ? next : 0;
      while (skip > 0) {
        int n =
            StallGuard.read(
                answer.body(), buffer, 0, (int) Math.min(skip, buffer.length), millis());
        if (n < 0) {
          throw new IOException("the connection ended early");
        }
        skip -= n;
      }
      while (filled < wanted) {
        int n = StallGuard.read(answer.body(), buffer, filled, wanted - filled, millis());
        if (n < 0) {
          break;
        }
        filled += n;
      }
    } catch (io.cuvee.core.io.UnreadableSourceException e) {
      throw e;
    } catch (IOException e) {
      if (filled == 0) {
        throw e;
      }
    }
    if (filled == 0) {
      throw new IOException("the connection ended early or fell silent");
    }
    return null;
  }

  private long millis() {
    return settings.timeout().toMillis();
  }
}
