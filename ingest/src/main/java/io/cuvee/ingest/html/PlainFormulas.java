package io.cuvee.ingest.html;

/** Formulas that stand in the text itself, between dollars or TeX's brackets. */
final class PlainFormulas {
  private static final int LONGEST = 2000;

  private PlainFormulas() {}

  /** End of the formula that begins at a position; the position itself if none does. */
  static int end(CharSequence text, int at, int to) {
    char c = text.charAt(at);
    if (c == '\\' && at + 1 < to) {
      return switch (text.charAt(at + 1)) {
        case '(' -> after(text, at, to, "\\)");
        case '[' -> after(text, at, to, "\\]");
        case 'b' -> environment(text, at, to);
        default -> at;
      };
    }
    if (c != '$' || at + 1 >= to) {
      return at;
    }
    return text.charAt(at + 1) == '$' ? after(text, at, to, "$$") : dollars(text, at, to);
  }

  private static int after(CharSequence text, int at, int to, String closing) {
    int limit = Math.min(to, at + LONGEST) - closing.length();
    for (int i = at + 2; i <= limit; i++) {
      if (matches(text, i, closing)) {
        return i + closing.length();
      }
    }
    return at;
  }

  private static int environment(CharSequence text, int at, int to) {
    if (!matches(text, at, to, "\\begin{")) {
      return at;
    }
    int end = after(text, at, to, "\\end{");
    while (end > at && end < to && text.charAt(end) != '}') {
      end++;
    }
    return end > at && end < to ? end + 1 : at;
  }

  /** As Pandoc reads them: no white space inside the dollars, no digit after. */
  private static int dollars(CharSequence text, int at, int to) {
    if (CharKind.isSpace(text.charAt(at + 1))) {
      return at;
    }
    int limit = Math.min(to, at + LONGEST);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '$') {
        boolean digit = i + 1 < to && text.charAt(i + 1) >= '0' && text.charAt(i + 1) <= '9';
        return CharKind.isSpace(text.charAt(i - 1)) || digit || !isTex(text, at + 1, i)
            ? at
            : i + 1;
      }
    }
    return at;
  }

  /** Two prices in a sentence are no formula. */
  private static boolean isTex(CharSequence text, int from, int to) {
    if (to - from <= 3) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if ("\\^_{}=+<>".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(CharSequence text, int at, int to, String wanted) {
    return at + wanted.length() <= to && matches(text, at, wanted);
  }

  private static boolean matches(CharSequence text, int at, String wanted) {
    for (int i = 0; i < wanted.length(); i++) {
      if (text.charAt(at + i) != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
