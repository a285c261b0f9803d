package io.cuvee.ingest.stored;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A window on the decoded bytes of one run, which looks ahead as far as it is asked to. It grows to
 * the largest look-ahead and no further.
 */
public final class ByteWindow {
  private static final int STEP = 1 << 16;
  private final DecodedRuns runs;
  private byte[] buffer = new byte[2 * STEP];
  private int start;
  private int end;
  private long position;
  private boolean runEnded;

  /** A window at the beginning of the first run. */
  public ByteWindow(DecodedRuns runs) {
    this(runs, 0);
  }

  /** A window on runs that begin at this decoded position. */
  public ByteWindow(DecodedRuns runs, long position) {
    this.runs = runs;
    this.position = position;
  }

  /** Decoded position of the window's first byte. */
  public long position() {
    return position;
  }

  /** Makes bytes ready; returns how many are, fewer than asked for only at the end of the run. */
  public int ensure(int count) throws IOException {
    while (end - start < count && !runEnded) {
      makeRoom();
      int n = runs.read(buffer, end, buffer.length - end);
      if (n < 0) {
        runEnded = true;
      } else {
        end += n;
      }
    }
    return Math.min(count, end - start);
  }

  /** Grows with what was really read, not with what a header claims. */
  private void makeRoom() {
    if (end < buffer.length) {
      return;
    }
    int held = end - start;
    if (held <= buffer.length / 2) {
      System.arraycopy(buffer, start, buffer, 0, held);
    } else {
      int grown = (int) Math.min(2L * buffer.length, Integer.MAX_VALUE - 8);
      buffer = Arrays.copyOfRange(buffer, start, start + grown);
    }
    start = 0;
    end = held;
  }

  /** Bytes that are ready without reading on. */
  public int ready() {
    return end - start;
  }

  /** A byte that {@link #ensure} made ready, 0 to 255. */
  public int at(int index) {
    return buffer[start + index] & 0xff;
  }

  /** Drops bytes that are ready. */
  public void advance(int count) {
    start += count;
    position += count;
  }

  /** A copy of bytes that are ready. */
  public byte[] copy(int from, int to) {
    return Arrays.copyOfRange(buffer, start + from, start + to);
  }

  /** Bytes that are ready, as Latin-1 text. */
  public String latin1(int from, int to) {
    return new String(buffer, start + from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Goes on with the next run; the bytes of the old one must all be dropped. */
  public void beginRun() {
    runEnded = false;
  }
}
