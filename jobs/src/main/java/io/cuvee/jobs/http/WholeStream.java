package io.cuvee.jobs.http;

import io.cuvee.core.io.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file of a server that gives no parts of it: read from its beginning, what lies before the
 * wanted place passed over. A lost connection costs as much again.
 */
final class WholeStream extends InputStream {
  private static final int STEP = 1 << 16;

  private final HttpByteSource source;
  private final HttpSettings settings;
  private final long size;
  private final byte[] buffer = new byte[STEP];
  private HttpAnswer answer;
  private long reached;
  private long next;
  private int at;
  private int filled;

  WholeStream(HttpByteSource source, long offset, HttpSettings settings) throws IOException {
    this.source = source;
    this.settings = settings;
    this.size = source.size();
    this.next = offset;
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

  private boolean fill() throws IOException {
    if (next >= size) {
      close();
      return false;
    }
    at = 0;
    filled = 0;
    source.attempts(this::step);
    return true;
  }

  private Void step() throws IOException {
    try {
      if (answer == null) {
        answer = source.from(0, size);
        reached = 0;
      }
      while (filled == 0) {
        int n = StallGuard.read(answer.body(), buffer, 0, STEP, settings.timeout().toMillis());
        if (n < 0) {
          throw new IOException("the connection ended early or fell silent");
        }
        int wanted = (int) Math.min(n, Math.max(0, reached + n - next));
        System.arraycopy(buffer, n - wanted, buffer, 0, wanted);
        reached += n;
        filled = wanted;
      }
      if (reached > size) {
        throw new UnreadableSourceException(
            source.name() + ": the server sends more than the size that it told");
      }
      next = reached;
      return null;
    } catch (IOException e) {
      filled = 0;
      close();
      throw e;
    }
  }

  @Override
  public void close() {
    if (answer != null) {
      answer.close();
      answer = null;
    }
  }
}
