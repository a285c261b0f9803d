package io.cuvee.filters.text;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Classes of code points from a pinned table (Unicode 14.0), so that decisions are the same on
 * every JDK. A code point's classes are bits of one word: one array read in the Basic Multilingual
 * Plane, a binary search above it.
 */
public final class CharClasses {
  /** White space as Python's {@code str.isspace} has it. */
  public static final int SPACE = 1;

  /** Ends a line for Python's {@code str.splitlines}. */
  public static final int LINE_BREAK = 1 << 1;

  /** General category L. */
  public static final int LETTER = 1 << 2;

  /** General category Nd. */
  public static final int DECIMAL_DIGIT = 1 << 3;

  /** General category Mn. */
  public static final int NONSPACING_MARK = 1 << 4;

  /** General category P. */
  public static final int PUNCTUATION = 1 << 5;

  /** {@code \\w} of Python's regular expressions. */
  public static final int WORD = 1 << 6;

  /** Letters, digits and other numbers, as Python's {@code str.isalnum}. */
  public static final int ALPHANUMERIC = 1 << 7;

  /** A word of such characters alone is a symbol, not a word (Gopher rules). */
  public static final int SYMBOL_CHAR = 1 << 8;

  /** Becomes a space before text is shingled. */
  public static final int SHINGLE_PUNCTUATION = 1 << 9;

  /** Ends a line in the FineWeb rules. */
  public static final int LINE_END_MARK = 1 << 10;

  static final int SENTENCE_END = 1 << 11;
  static final int TOKEN_ALPHA = 1 << 12;
  static final int TOKEN_LOWER = 1 << 13;
  static final int TOKEN_UPPER = 1 << 14;
  static final int TOKEN_QUOTE = 1 << 15;
  static final int TOKEN_ICON = 1 << 16;
  static final int TOKEN_PREFIX = 1 << 17;
  static final int TOKEN_SUFFIX = 1 << 18;
  static final int TOKEN_BEFORE_DOT = 1 << 19;
  static final int TOKEN_CURRENCY = 1 << 20;

  /** Property Cased. */
  public static final int CASED = 1 << 21;

  static final int CASE_IGNORABLE = 1 << 22;

  /** Property Uppercase, as Python's {@code str.isupper} of one character. */
  public static final int UPPER = 1 << 23;

  /** Property Lowercase. */
  public static final int LOWER = 1 << 24;

  /** Has a numeric value, as Python's {@code str.isnumeric}. */
  public static final int NUMERIC = 1 << 25;

  /** Rows of the table in the order of their bits. */
  private static final List<String> ROWS =
      List.of(
          "space",
          "line-break",
          "letter",
          "decimal-digit",
          "nonspacing-mark",
          "punctuation",
          "word",
          "alphanumeric",
          "symbol-char",
          "shingle-punctuation",
          "line-end-mark",
          "sentence-end",
          "token-alpha",
          "token-lower",
          "token-upper",
          "token-quote",
          "token-icon",
          "token-prefix",
          "token-suffix",
          "token-before-dot",
          "token-currency",
          "cased",
          "case-ignorable",
          "upper",
          "lower",
          "numeric");

  private static final int PLANE = 0x10000;
  private static final int[] BASIC = new int[PLANE];
  private static final int[] STARTS;
  private static final int[] CLASSES;

  static {
    // Above the basic plane: bits switch on at a range's start and off behind its end.
    var switches = new TreeMap<Integer, Integer>();
    for (var row : PinnedTable.rows("unicode-classes.tsv")) {
      load(1 << ROWS.indexOf(row[0]), row[1], switches);
    }
    STARTS = new int[switches.size() + 1];
    CLASSES = new int[switches.size() + 1];
    STARTS[0] = PLANE;
    int at = 0;
    for (var change : switches.entrySet()) {
      CLASSES[at + 1] = CLASSES[at] ^ change.getValue();
      STARTS[++at] = change.getKey();
    }
  }

  private CharClasses() {}

  private static void load(int bit, String ranges, TreeMap<Integer, Integer> switches) {
    for (var range : ranges.split(" ")) {
      int dash = range.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
      int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1), 16);
      for (int c = first; c <= last && c < PLANE; c++) {
        BASIC[c] |= bit;
      }
      if (last >= PLANE) {
        switches.merge(Math.max(first, PLANE), bit, (a, b) -> a ^ b);
        switches.merge(last + 1, bit, (a, b) -> a ^ b);
      }
    }
  }

  /** The classes of a character; a surrogate has none. */
  public static int of(char c) {
    return BASIC[c];
  }

  /** The classes of a code point. */
  public static int of(int codePoint) {
    if (codePoint < PLANE) {
      return BASIC[codePoint];
    }
    int at = Arrays.binarySearch(STARTS, codePoint);
    return CLASSES[at >= 0 ? at : -at - 2];
  }

  /** Whether a code point is in a class. */
  public static boolean is(int codePoint, int classes) {
    return (of(codePoint) & classes) != 0;
  }

  /** The code point at an index, not looking at or behind the limit. */
  public static int at(char[] text, int index, int limit) {
    char c = text[index];
    if (Character.isHighSurrogate(c)
        && index + 1 < limit
        && Character.isLowSurrogate(text[index + 1])) {
      return Character.toCodePoint(c, text[index + 1]);
    }
    return c;
  }

  /** The code point that ends before an index, not looking before the limit. */
  static int before(char[] text, int index, int limit) {
    char c = text[index - 1];
    if (Character.isLowSurrogate(c)
        && index - 2 >= limit
        && Character.isHighSurrogate(text[index - 2])) {
      return Character.toCodePoint(text[index - 2], c);
    }
    return c;
  }
}
