package io.cuvee.filters.text;

/**
 * Whether a chunk is a web address that stays one word: spaCy 3.8's pattern for URLs, matched by
 * hand in linear time. Octets of dotted addresses are read in ASCII digits only.
 */
final class WebAddress {
  private static final int LONGEST_LABEL = 64;
  private static final int LONGEST_TOP_LEVEL = 63;

  private WebAddress() {}

  static boolean matches(char[] text, int start, int end) {
    int firstDot = index(text, '.', start, end);
    if (firstDot < 0) {
      return false;
    }
    if (userAndHost(text, start, end)) {
      return true;
    }
    int afterScheme = scheme(text, start, end);
    return afterScheme > 0 && userAndHost(text, afterScheme, end);
  }

  private static int index(char[] text, char wanted, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** The index behind {@code scheme://}, or -1. */
  private static int scheme(char[] text, int start, int end) {
    int colon = index(text, ':', start, end);
    if (colon < 0 || colon + 2 >= end || text[colon + 1] != '/' || text[colon + 2] != '/') {
      return -1;
    }
    int count = 0;
    for (int i = start; i < colon; ) {
      int c = CharClasses.at(text, i, colon);
      if (c != '+' && c != '-' && c != '.' && !CharClasses.is(c, CharClasses.WORD)) {
        return -1;
      }
      i += Character.charCount(c);
      count++;
    }
    return count >= 2 ? colon + 3 : -1;
  }

  private static boolean userAndHost(char[] text, int start, int end) {
    if (host(text, start, end)) {
      return true;
    }
    int at = start >= end ? -1 : index(text, '@', start + 1, end);
    while (at >= 0) {
      if (host(text, at + 1, end)) {
        return true;
      }
      at = index(text, '@', at + 1, end);
    }
    return false;
  }

  private static boolean host(char[] text, int start, int end) {
    int stop = start;
    while (stop < end && (hostChar(text[stop]) || text[stop] == '.')) {
      stop++;
    }
    return stop > start
        && tail(text, stop, end)
        && (named(text, start, stop) || octets(text, start, stop));
  }

  /** A port, a path, a query, a fragment, or the end. */
  private static boolean tail(char[] text, int at, int end) {
    int next = at;
    if (next < end && text[next] == ':') {
      int digits = 0;
      next++;
      while (next < end && CharClasses.is(text[next], CharClasses.DECIMAL_DIGIT)) {
        next++;
        digits++;
      }
      if (digits < 2 || digits > 5) {
        return false;
      }
    }
    return next == end || text[next] == '/' || text[next] == '?' || text[next] == '#';
  }

  private static boolean alnum(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || Affixes.asciiDigit(c)
        || (c >= '\u00a1' && !Character.isSurrogate(c));
  }

  private static boolean hostChar(char c) {
    return alnum(c) || c == '-' || c == '_';
  }

  /** Labels separated by dots, the last one in lower case. */
  private static boolean named(char[] text, int start, int stop) {
    int top = stop;
    while (top > start && text[top - 1] != '.') {
      if ((CharClasses.of(text[top - 1]) & CharClasses.TOKEN_LOWER) == 0) {
        return false;
      }
      top--;
    }
    if (top == start || stop - top < 2 || stop - top > LONGEST_TOP_LEVEL) {
      return false;
    }
    int label = start;
    for (int i = start; i < top; i++) {
      if (text[i] == '.') {
        boolean sound = i > label && i - label <= LONGEST_LABEL;
        if (!sound || !alnum(text[label]) || !alnum(text[i - 1])) {
          return false;
        }
        label = i + 1;
      }
    }
    return true;
  }

  /** Four octets of a public address. */
  private static boolean octets(char[] text, int start, int stop) {
    int first = -1;
    int second = -1;
    int count = 0;
    for (int i = start; i <= stop; ) {
      int value = 0;
      int digits = 0;
      while (i < stop && Affixes.asciiDigit(text[i]) && digits < 4) {
        value = value * 10 + text[i++] - '0';
        digits++;
      }
      boolean closed = i == stop || text[i] == '.';
      boolean padded = digits > 1 && text[i - digits] == '0';
      boolean inner = count == 1 || count == 2;
      if (!closed || digits == 0 || digits > 3 || (padded && (!inner || digits == 3))) {
        return false;
      }
      if (value > (count == 0 ? 223 : inner ? 255 : 254) || (value == 0 && !inner)) {
        return false;
      }
      first = count == 0 ? value : first;
      second = count == 1 ? value : second;
      count++;
      i++;
    }
    return count == 4 && !reserved(first, second);
  }

  private static boolean reserved(int first, int second) {
    return first == 10
        || first == 127
        || (first == 169 && second == 254)
        || (first == 192 && second == 168)
        || (first == 172 && second >= 16 && second <= 31);
  }
}
