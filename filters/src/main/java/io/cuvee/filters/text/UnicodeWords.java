package io.cuvee.filters.text;

import java.util.Arrays;
import java.util.List;

/**
 * Words by the default rules of Unicode's text segmentation (UAX #29, Unicode 16.0, pinned), of
 * which those stay that begin with a letter or a digit: the words of DCLM's repetition rules. White
 * space and marks that follow a character belong to it and part nothing.
 */
public final class UnicodeWords {
  private static final List<String> VALUES =
      List.of(
          "other",
          "letter",
          "hebrew-letter",
          "numeric",
          "katakana",
          "joiner",
          "mid-letter",
          "mid-number",
          "mid-both",
          "single-quote",
          "double-quote",
          "ignored",
          "newline");
  private static final int OTHER = 0;
  private static final int LETTER = 1;
  private static final int HEBREW = 2;
  private static final int NUMERIC = 3;
  private static final int KATAKANA = 4;
  private static final int JOINER = 5;
  private static final int MID_LETTER = 6;
  private static final int MID_NUMBER = 7;
  private static final int MID_BOTH = 8;
  private static final int SINGLE_QUOTE = 9;
  private static final int DOUBLE_QUOTE = 10;
  private static final int IGNORED = 11;
  private static final int NEWLINE = 12;
  private static final byte[] TABLE = table();

  private int[] starts = new int[1024];
  private byte[] values = new byte[1024];
  private int units;

  private static byte[] table() {
    var table = new byte[Character.MAX_CODE_POINT + 1];
    for (var row : PinnedTable.rows("word-break.tsv")) {
      byte value = (byte) VALUES.indexOf(row[0]);
      for (var range : row[1].split(" ")) {
        int dash = range.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
        int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1), 16);
        Arrays.fill(table, first, last + 1, value);
      }
    }
    return table;
  }

  /** Appends the words of {@code text[from, to)}. */
  public void split(char[] text, int from, int to, Tokens out) {
    units(text, from, to);
    int open = 0;
    for (int i = 1; i <= units; i++) {
      if (i == units || parts(i)) {
        int start = starts[open];
        int end = i == units ? to : starts[i];
        if (CharClasses.is(CharClasses.at(text, start, to), CharClasses.ALPHANUMERIC)) {
          out.add(start, end);
        }
        open = i;
      }
    }
  }

  /** Characters with the marks that follow them (rule WB4). */
  private void units(char[] text, int from, int to) {
    units = 0;
    if (starts.length < to - from) {
      starts = new int[(to - from) * 2];
      values = new byte[(to - from) * 2];
    }
    for (int i = from; i < to; ) {
      int codePoint = CharClasses.at(text, i, to);
      byte value = TABLE[codePoint];
      boolean attached = value == IGNORED && units > 0 && values[units - 1] != NEWLINE;
      if (!attached) {
        starts[units] = i;
        values[units++] = value;
      }
      i += Character.charCount(codePoint);
    }
  }

  /** Whether a word ends before a unit (rules WB5 to WB13b). */
  private boolean parts(int at) {
    int before = value(at - 2);
    int left = value(at - 1);
    int right = value(at);
    int behind = value(at + 1);
    if (isLetter(left)) {
      boolean joins =
          isLetter(right)
              || right == NUMERIC
              || right == JOINER
              || (isMidLetter(right) && isLetter(behind))
              || (left == HEBREW && right == SINGLE_QUOTE)
              || (left == HEBREW && right == DOUBLE_QUOTE && behind == HEBREW);
      return !joins;
    }
    if (left == NUMERIC) {
      return !(isLetter(right)
          || right == NUMERIC
          || right == JOINER
          || (isMidNumber(right) && behind == NUMERIC));
    }
    if (left == KATAKANA) {
      return right != KATAKANA && right != JOINER;
    }
    if (left == JOINER) {
      return !(isLetter(right) || right == NUMERIC || right == KATAKANA || right == JOINER);
    }
    return !((isMidLetter(left) && isLetter(before) && isLetter(right))
        || (left == DOUBLE_QUOTE && before == HEBREW && right == HEBREW)
        || (isMidNumber(left) && before == NUMERIC && right == NUMERIC));
  }

  private int value(int unit) {
    return unit < 0 || unit >= units ? OTHER : values[unit];
  }

  private static boolean isLetter(int value) {
    return value == LETTER || value == HEBREW;
  }

  private static boolean isMidLetter(int value) {
    return value == MID_LETTER || value == MID_BOTH || value == SINGLE_QUOTE;
  }

  private static boolean isMidNumber(int value) {
    return value == MID_NUMBER || value == MID_BOTH || value == SINGLE_QUOTE;
  }
}
