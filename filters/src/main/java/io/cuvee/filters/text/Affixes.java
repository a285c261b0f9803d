package io.cuvee.filters.text;

import java.util.ArrayList;

/**
 * What the English splitter peels off the front and the back of a chunk: the prefix and suffix
 * rules of spaCy 3.8's English, as functions over ranges of characters.
 */
final class Affixes {
  private static final CharRangeMap UNITS = units();

  /** The longest unit has five characters. */
  private static final int LONGEST_UNIT = 5;

  private Affixes() {}

  private static CharRangeMap units() {
    var units = new ArrayList<String>();
    PinnedTable.rows("units.txt").forEach(row -> units.add(row[0]));
    return new CharRangeMap(units);
  }

  static boolean asciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Characters of the prefix at the start of {@code text[start, end)}, 0 for none. */
  static int prefix(char[] text, int start, int end) {
    char c = text[start];
    if (c == '+') {
      return start + 1 < end && asciiDigit(text[start + 1]) ? 0 : 1;
    }
    if (c == '.') {
      int dots = dotsFrom(text, start, end);
      return dots > 1 ? dots : 0;
    }
    if (c == 'U' || c == 'C' || c == 'A') {
      return dollarAt(text, start, end);
    }
    int codePoint = CharClasses.at(text, start, end);
    return CharClasses.is(codePoint, CharClasses.TOKEN_PREFIX) ? Character.charCount(codePoint) : 0;
  }

  static int dotsFrom(char[] text, int start, int end) {
    int at = start;
    while (at < end && text[at] == '.') {
      at++;
    }
    return at - start;
  }

  /** Length of {@code US$}, {@code C$} or {@code A$} at a place, 0 for none. */
  private static int dollarAt(char[] text, int start, int end) {
    int dollar = text[start] == 'U' && start + 1 < end && text[start + 1] == 'S' ? 2 : 1;
    boolean country = dollar == 2 || text[start] == 'C' || text[start] == 'A';
    return country && start + dollar < end && text[start + dollar] == '$' ? dollar + 1 : 0;
  }

  /** Characters of the longest suffix at the end of {@code text[start, end)}, 0 for none. */
  static int suffix(char[] text, int start, int end) {
    if (start >= end) {
      return 0;
    }
    char last = text[end - 1];
    int unit = unit(text, start, end);
    if (last == '.') {
      return Math.max(unit, dotSuffix(text, start, end));
    }
    int codePoint = CharClasses.before(text, end, start);
    int classes = CharClasses.of(codePoint);
    int plain = (classes & CharClasses.TOKEN_SUFFIX) != 0 ? Character.charCount(codePoint) : 0;
    if (end - start > 1) {
      plain = Math.max(plain, pair(text, end, last));
      plain = Math.max(plain, afterDigit(text, start, end, classes));
    }
    return Math.max(unit, plain);
  }

  private static int pair(char[] text, int end, char last) {
    char previous = text[end - 2];
    boolean possessive = (last == 's' || last == 'S') && (previous == '\'' || previous == '\u2019');
    return possessive || (last == '\u2026' && previous == '\u2026') ? 2 : 0;
  }

  private static int afterDigit(char[] text, int start, int end, int classes) {
    char last = text[end - 1];
    if (last == '$') {
      for (int length = 3; length > 1; length--) {
        int at = end - length;
        if (at - 1 >= start && asciiDigit(text[at - 1]) && dollarAt(text, at, end) == length) {
          return length;
        }
      }
    }
    boolean single = last == '+' || (classes & CharClasses.TOKEN_CURRENCY) != 0;
    return single && asciiDigit(text[end - 2]) ? 1 : 0;
  }

  private static int dotSuffix(char[] text, int start, int end) {
    int at = end;
    while (at > start && text[at - 1] == '.') {
      at--;
    }
    int dots = end - at;
    if (dots > 1) {
      return dots;
    }
    if (at == start) {
      return 0;
    }
    int previous = CharClasses.before(text, at, start);
    if (CharClasses.is(previous, CharClasses.TOKEN_BEFORE_DOT)) {
      return 1;
    }
    int before = at - Character.charCount(previous);
    if (before == start) {
      return 0;
    }
    int second = CharClasses.before(text, before, start);
    boolean degrees = second == '\u00b0' && (previous == 'F' || previous == 'C' || previous == 'K');
    boolean capitals =
        CharClasses.is(previous, CharClasses.TOKEN_UPPER)
            && CharClasses.is(second, CharClasses.TOKEN_UPPER);
    return degrees || capitals ? 1 : 0;
  }

  /** Length of a unit of measure that follows a digit; the longest wins. */
  private static int unit(char[] text, int start, int end) {
    for (int at = Math.max(start + 1, end - LONGEST_UNIT); at < end; at++) {
      if (asciiDigit(text[at - 1]) && UNITS.get(text, at, end) >= 0) {
        return end - at;
      }
    }
    return 0;
  }
}
