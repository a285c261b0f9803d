package io.cuvee.filters.pii;

import java.util.Arrays;

/**
 * Groups of digits with separators between them, as phone numbers are written: from a digit, a plus
 * or a bracket to the last digit before something else. Reused from one candidate to the next.
 */
final class DigitChain {
  private static final int MOST_GROUPS = 12;
  private static final int LONGEST = 48;

  private final int[] starts = new int[MOST_GROUPS];
  private final int[] lengths = new int[MOST_GROUPS];
  private final char[] before = new char[MOST_GROUPS];
  private int groups;
  private int digits;

  /** Reads the chain from an index; false if it has too many groups or is too long. */
  boolean read(PiiText text, int from) {
    groups = 0;
    digits = 0;
    int i = from;
    char separator = 0;
    while (i - from <= LONGEST) {
      int end = text.digitsEnd(i, LONGEST);
      if (end > i) {
        if (groups == MOST_GROUPS) {
          return false;
        }
        starts[groups] = i;
        lengths[groups] = end - i;
        before[groups] = separator;
        groups++;
        digits += end - i;
        i = end;
        separator = 0;
        continue;
      }
      char c = text.at(i);
      if (!separates(text, i, groups)) {
        return groups > 0;
      }
      separator = separator == 0 || c == '(' ? c : separator;
      i++;
    }
    return false;
  }

  /** At most two marks stand between groups: {@code ") "}, {@code " ("}, {@code " - "} is three. */
  private boolean separates(PiiText text, int at, int groupsBefore) {
    char c = text.at(at);
    boolean mark =
        c == ' '
            || c == '-'
            || c == '.'
            || c == '/'
            || c == '\u00a0'
            || c == '\u2011'
            || c == '\u2010'
            || c == '\u2013'
            || c == ')'
            || c == '(';
    boolean lead = groupsBefore == 0 && (c == '+' || c == '(');
    if (!mark && !lead) {
      return false;
    }
    return text.digit(at + 1)
        || text.digit(at + 2)
        || (text.at(at + 1) == ' ' && c == ')' && text.digit(at + 2))
        || (lead && text.digit(at + 2));
  }

  int groups() {
    return groups;
  }

  int digits() {
    return digits;
  }

  int length(int group) {
    return lengths[group];
  }

  /** The first mark before a group; NUL before the first. */
  char separator(int group) {
    return before[group];
  }

  int end(int group) {
    return starts[group] + lengths[group];
  }

  /** The digits of a group as a number; only for groups of at most nine. */
  int value(PiiText text, int group) {
    int value = 0;
    for (int i = starts[group]; i < end(group); i++) {
      value = value * 10 + text.at(i) - '0';
    }
    return value;
  }

  /** Lengths of the first groups. */
  boolean lengthsAre(int count, int... wanted) {
    return count == wanted.length && Arrays.equals(lengths, 0, count, wanted, 0, count);
  }

  /** The digits of the first groups. */
  String digits(PiiText text, int count) {
    var all = new StringBuilder();
    for (int g = 0; g < count; g++) {
      all.append(text.slice(starts[g], end(g)));
    }
    return all.toString();
  }
}
