package io.cuvee.filters.text;

/** What the English splitter cuts out of the middle of a chunk: spaCy 3.8's infix rules. */
final class Infixes {
  private Infixes() {}

  /** Appends the pieces of {@code text[start, end)}; the whole where nothing is cut. */
  static void split(char[] text, int start, int end, Tokens out) {
    int open = start;
    int at = start;
    while (at < end) {
      int length = lengthAt(text, start, at, end);
      if (length == 0) {
        at += 1;
        continue;
      }
      if (at > start) {
        if (at > open) {
          out.add(open, at);
        }
        out.add(at, at + length);
        open = at + length;
      }
      at += length;
    }
    if (open < end) {
      out.add(open, end);
    }
  }

  /** Whether an infix occurs at all. */
  static boolean any(char[] text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (lengthAt(text, start, at, end) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Characters of the infix that starts at a place, 0 for none. */
  private static int lengthAt(char[] text, int start, int at, int end) {
    char c = text[at];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Affixes.asciiDigit(c)) {
      return 0;
    }
    switch (c) {
      case '.':
        int dots = Affixes.dotsFrom(text, at, end);
        return dots > 1 ? dots : dot(text, start, at, end);
      case '\u2026':
        return 1;
      case '+', '*', '^':
        return arithmetic(text, start, at, end) ? 1 : 0;
      case '-':
        return arithmetic(text, start, at, end) ? 1 : hyphen(text, start, at, end);
      case '\u2013', '\u2014', '~':
        return hyphen(text, start, at, end);
      case ',':
        return between(text, start, at, end, false) ? 1 : 0;
      case ':', '<', '>', '=', '/':
        return between(text, start, at, end, true) ? 1 : 0;
      default:
        int codePoint = CharClasses.at(text, at, end);
        return CharClasses.is(codePoint, CharClasses.TOKEN_ICON)
            ? Character.charCount(codePoint)
            : 0;
    }
  }

  private static boolean arithmetic(char[] text, int start, int at, int end) {
    return at > start
        && at + 1 < end
        && Affixes.asciiDigit(text[at - 1])
        && (Affixes.asciiDigit(text[at + 1]) || text[at + 1] == '-');
  }

  private static int dot(char[] text, int start, int at, int end) {
    if (at == start || at + 1 == end) {
      return 0;
    }
    int lower = CharClasses.TOKEN_LOWER | CharClasses.TOKEN_QUOTE;
    int upper = CharClasses.TOKEN_UPPER | CharClasses.TOKEN_QUOTE;
    return CharClasses.is(CharClasses.before(text, at, start), lower)
            && CharClasses.is(CharClasses.at(text, at + 1, end), upper)
        ? 1
        : 0;
  }

  private static boolean between(char[] text, int start, int at, int end, boolean digits) {
    return leftOf(text, start, at, digits) && alphaAt(text, at + 1, end);
  }

  private static boolean leftOf(char[] text, int start, int at, boolean digits) {
    return at > start
        && (digits && Affixes.asciiDigit(text[at - 1])
            || CharClasses.is(CharClasses.before(text, at, start), CharClasses.TOKEN_ALPHA));
  }

  private static boolean alphaAt(char[] text, int at, int end) {
    return at < end && CharClasses.is(CharClasses.at(text, at, end), CharClasses.TOKEN_ALPHA);
  }

  private static int hyphen(char[] text, int start, int at, int end) {
    if (!leftOf(text, start, at, true)) {
      return 0;
    }
    char c = text[at];
    int most = c == '-' ? 3 : c == '\u2014' ? 2 : 1;
    for (int length = 1; length <= most; length++) {
      if (alphaAt(text, at + length, end)) {
        return length;
      }
      if (at + length >= end || text[at + length] != c) {
        return 0;
      }
    }
    return 0;
  }
}
