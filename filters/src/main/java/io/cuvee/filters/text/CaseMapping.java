package io.cuvee.filters.text;

import java.util.HashMap;
import java.util.Map;

/** Lower case, canonical decompositions and combining classes, pinned at Unicode 14.0. */
public final class CaseMapping {
  /** Capital I with dot: the only code point whose lower case has two. */
  static final char DOTTED_I = '\u0130';

  private static final char[] LOWER = new char[0x10000];
  private static final Map<Integer, Integer> LOWER_ABOVE = new HashMap<>();
  private static final Map<Integer, int[]> DECOMPOSITION = new HashMap<>();
  private static final byte[] HAS_DECOMPOSITION = new byte[0x10000];
  private static final Map<Integer, Integer> COMBINING = new HashMap<>();

  static {
    for (int c = 0; c < LOWER.length; c++) {
      LOWER[c] = (char) c;
    }
    for (var row : PinnedTable.rows("unicode-mappings.tsv")) {
      int first = Integer.parseInt(row[1], 16);
      switch (row[0]) {
        case "lower" -> lower(first, codePoints(row[2]));
        case "nfd" -> decomposition(first, codePoints(row[2]));
        default -> combining(first, Integer.parseInt(row[2], 16), Integer.parseInt(row[3]));
      }
    }
  }

  private CaseMapping() {}

  private static int[] codePoints(String hex) {
    var parts = hex.split(" ");
    var points = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      points[i] = Integer.parseInt(parts[i], 16);
    }
    return points;
  }

  private static void lower(int codePoint, int[] mapped) {
    if (codePoint == DOTTED_I) {
      return;
    }
    if (codePoint < LOWER.length && mapped[0] < LOWER.length) {
      LOWER[codePoint] = (char) mapped[0];
    } else {
      LOWER_ABOVE.put(codePoint, mapped[0]);
    }
  }

  private static void decomposition(int codePoint, int[] mapped) {
    DECOMPOSITION.put(codePoint, mapped);
    if (codePoint < HAS_DECOMPOSITION.length) {
      HAS_DECOMPOSITION[codePoint] = 1;
    }
  }

  private static void combining(int first, int last, int combiningClass) {
    for (int c = first; c <= last; c++) {
      COMBINING.put(c, combiningClass);
    }
  }

  /** Lower case of one character of the basic plane; {@link #DOTTED_I} stays. */
  static char lower(char c) {
    return LOWER[c];
  }

  /** Lower case of one code point; {@link #DOTTED_I} stays. */
  public static int lower(int codePoint) {
    return codePoint < LOWER.length
        ? LOWER[codePoint]
        : LOWER_ABOVE.getOrDefault(codePoint, codePoint);
  }

  /** The full canonical decomposition, or null where the code point is its own. */
  static int[] decomposition(int codePoint) {
    if (codePoint < HAS_DECOMPOSITION.length && HAS_DECOMPOSITION[codePoint] == 0) {
      return null;
    }
    return DECOMPOSITION.get(codePoint);
  }

  /** Canonical combining class, 0 for starters. */
  static int combiningClass(int codePoint) {
    return codePoint < 0x300 ? 0 : COMBINING.getOrDefault(codePoint, 0);
  }
}
