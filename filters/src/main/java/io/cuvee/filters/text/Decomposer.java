package io.cuvee.filters.text;

import java.util.Arrays;

/** Canonical decomposition (NFD), pinned at Unicode 14.0, into a buffer that is reused. */
final class Decomposer {
  private final boolean marks;
  private char[] chars = new char[1024];
  private int[] run = new int[64];
  private int runLength;
  private int length;

  /**
   * A decomposer.
   *
   * @param marks whether nonspacing marks are kept
   */
  Decomposer(boolean marks) {
    this.marks = marks;
  }

  /** The buffer; valid until the next call of {@link #set}. */
  char[] chars() {
    return chars;
  }

  /** Characters of the buffer that count. */
  int length() {
    return length;
  }

  /** Decomposes {@code text[0, size)}. */
  void set(char[] text, int size) {
    length = 0;
    runLength = 0;
    for (int i = 0; i < size; ) {
      char c = text[i];
      if (c < 0x80) {
        flush();
        put(c);
        i++;
        continue;
      }
      int codePoint = CharClasses.at(text, i, size);
      i += Character.charCount(codePoint);
      if (codePoint >= 0xac00 && codePoint <= 0xd7a3) {
        hangul(codePoint - 0xac00);
        continue;
      }
      int[] parts = CaseMapping.decomposition(codePoint);
      if (parts == null) {
        queue(codePoint);
      } else {
        for (int part : parts) {
          queue(part);
        }
      }
    }
    flush();
  }

  private void hangul(int index) {
    queue(0x1100 + index / 588);
    queue(0x1161 + index % 588 / 28);
    if (index % 28 > 0) {
      queue(0x11a7 + index % 28);
    }
  }

  /** Marks wait until the next starter, to be put into canonical order. */
  private void queue(int codePoint) {
    boolean dropped = !marks && CharClasses.is(codePoint, CharClasses.NONSPACING_MARK);
    if (CaseMapping.combiningClass(codePoint) == 0) {
      flush();
      if (!dropped) {
        put(codePoint);
      }
      return;
    }
    if (dropped) {
      return;
    }
    if (runLength == run.length) {
      run = Arrays.copyOf(run, runLength * 2);
    }
    run[runLength++] = codePoint;
  }

  /** Writes the marks that wait, stably sorted by combining class. */
  private void flush() {
    if (runLength == 0) {
      return;
    }
    if (runLength > 1) {
      var sorted = new Integer[runLength];
      Arrays.setAll(sorted, i -> run[i]);
      Arrays.sort(
          sorted,
          (a, b) -> Integer.compare(CaseMapping.combiningClass(a), CaseMapping.combiningClass(b)));
      for (int mark : sorted) {
        put(mark);
      }
    } else {
      put(run[0]);
    }
    runLength = 0;
  }

  private void put(int codePoint) {
    if (length + 2 > chars.length) {
      chars = Arrays.copyOf(chars, chars.length * 2);
    }
    length += Character.toChars(codePoint, chars, length);
  }
}
