package io.cuvee.filters.text;

import java.util.Arrays;

/** A growing list of ranges over one array of characters, reused from text to text. */
public final class Tokens {
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int size;

  /** Forgets all ranges. */
  public void clear() {
    size = 0;
  }

  /** Appends the range from {@code start} (included) to {@code end} (excluded). */
  public void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  /** How many ranges there are. */
  public int size() {
    return size;
  }

  /** First character of a range. */
  public int start(int index) {
    return starts[index];
  }

  /** The index behind the last character of a range. */
  public int end(int index) {
    return ends[index];
  }

  /** Copies one range over another. */
  void move(int from, int to) {
    starts[to] = starts[from];
    ends[to] = ends[from];
  }

  /** Keeps the first ranges only. */
  void truncate(int count) {
    size = count;
  }
}
