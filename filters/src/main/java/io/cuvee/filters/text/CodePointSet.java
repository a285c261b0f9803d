package io.cuvee.filters.text;

/** A fixed set of code points: a bit each in the Basic Multilingual Plane, ranges above it. */
final class CodePointSet {
  private static final int PLANE = 0x10000;
  private static final int FEW = 3;

  /** First and last code points, in turn. */
  private final int[] ranges;

  private final long[] basic;

  /** Reads ranges of hexadecimal numbers, separated by spaces: {@code 30-39 41}. */
  CodePointSet(String text) {
    var parts = text.split(" ");
    ranges = new int[parts.length * 2];
    for (int i = 0; i < parts.length; i++) {
      int dash = parts[i].indexOf('-');
      ranges[2 * i] = Integer.parseInt(dash < 0 ? parts[i] : parts[i].substring(0, dash), 16);
      ranges[2 * i + 1] =
          dash < 0 ? ranges[2 * i] : Integer.parseInt(parts[i].substring(dash + 1), 16);
    }
    basic = parts.length > FEW ? bits() : null;
  }

  private long[] bits() {
    var bits = new long[PLANE / Long.SIZE];
    for (int i = 0; i < ranges.length; i += 2) {
      for (int c = ranges[i]; c <= ranges[i + 1] && c < PLANE; c++) {
        bits[c >> 6] |= 1L << c;
      }
    }
    return bits;
  }

  boolean has(int codePoint) {
    if (basic != null && codePoint < PLANE) {
      return (basic[codePoint >> 6] & 1L << codePoint) != 0;
    }
    for (int i = 0; i < ranges.length; i += 2) {
      if (codePoint <= ranges[i + 1]) {
        return codePoint >= ranges[i];
      }
    }
    return false;
  }
}
