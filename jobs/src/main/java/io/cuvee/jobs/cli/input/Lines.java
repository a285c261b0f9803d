package io.cuvee.jobs.cli.input;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a stream in UTF-8, each of bounded length. */
final class Lines implements Closeable {
  /** The longest line that is read whole. */
  static final int MAX_BYTES = 1 << 28;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private boolean tooLong;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end; null at the end of the stream. */
  String next() throws IOException {
    var line = new ByteArrayOutputStream(256);
    tooLong = false;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      if (line.size() + (end - from) > MAX_BYTES) {
        tooLong = true;
        line.reset();
      }
      if (!tooLong) {
        line.write(buffer, from, end - from);
      }
      boolean ended = end < to;
      from = ended ? end + 1 : end;
      if (ended) {
        break;
      }
    }
    return any ? line.toString(StandardCharsets.UTF_8) : null;
  }

  /** Whether the last line was longer than {@link #MAX_BYTES} and is not told. */
  boolean tooLong() {
    return tooLong;
  }

  private boolean fill() throws IOException {
    if (from < to) {
      return true;
    }
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
