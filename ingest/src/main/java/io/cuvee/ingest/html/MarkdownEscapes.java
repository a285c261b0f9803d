package io.cuvee.ingest.html;

/** Escapes what Markdown would read as a mark, and nothing else. */
final class MarkdownEscapes {
  private static final int LONGEST_REFERENCE = 32;

  private MarkdownEscapes() {}

  /** Adds one character of a block, with a backslash before it if it needs one. */
  static void append(CharSequence text, int from, int at, int to, StringBuilder out) {
    char c = text.charAt(at);
    char before = at > from ? text.charAt(at - 1) : '\n';
    char after = at + 1 < to ? text.charAt(at + 1) : '\n';
    boolean escaped =
        switch (c) {
          case '\\' -> isMark(after);
          case '`' -> true;
          case '*' -> !(isSpace(before) && isSpace(after)) || before == '\n';
          case '_' -> !(isWord(before) && isWord(after)) && !(isSpace(before) && isSpace(after));
          case '~' -> after == '~' || before == '~';
          case ']' -> after == '(' || after == '[' || after == ':';
          case '<' -> isLetter(after) || after == '/' || after == '!' || after == '?';
          case '&' -> isReference(text, at, to);
          case '#', '>', '+', '-', '=', '|' -> before == '\n' && opensLine(text, at, to);
          case '.', ')' -> isSpace(after) && endsNumber(text, from, at);
          default -> false;
        };
    if (escaped) {
      out.append('\\');
    }
    out.append(c);
  }

  /** Whether a mark between the characters can begin or, the other way round, end emphasis. */
  static boolean opens(char outside, char inside) {
    return !CharKind.isSpace(inside)
        && (!isPunctuation(inside) || CharKind.isSpace(outside) || isPunctuation(outside));
  }

  private static boolean opensLine(CharSequence text, int at, int to) {
    char c = text.charAt(at);
    int end = at;
    while (end < to && text.charAt(end) == c) {
      end++;
    }
    boolean stop = end >= to || isSpace(text.charAt(end));
    return switch (c) {
      case '>', '|' -> true;
      case '#' -> end - at <= 6 && stop;
      case '=' -> stop;
      default -> stop && (end - at == 1 || end - at >= 3 || end >= to);
    };
  }

  private static boolean endsNumber(CharSequence text, int from, int at) {
    int i = at - 1;
    while (i >= from && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i--;
    }
    int digits = at - 1 - i;
    return digits > 0 && digits <= 9 && (i < from || text.charAt(i) == '\n');
  }

  private static boolean isReference(CharSequence text, int at, int to) {
    int limit = Math.min(to, at + LONGEST_REFERENCE);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i > at + 1;
      }
      if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '#') {
        return false;
      }
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  private static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean isWord(char c) {
    return CharKind.isWord(c) && c != '_';
  }

  private static boolean isMark(char c) {
    return c > ' ' && c < 0x7f && !isLetter(c) && !(c >= '0' && c <= '9');
  }

  private static boolean isPunctuation(char c) {
    return isMark(c)
        || (c >= 0xa1 && c < 0xc0 && !CharKind.isWord(c))
        || (c >= 0x2010 && c < 0x2060)
        || (c >= 0x3001 && c < 0x3004)
        || (c >= 0x3008 && c < 0x3021)
        || (c >= 0xff01 && c < 0xff10)
        || (c >= 0xff1a && c < 0xff21)
        || (c >= 0xff3b && c < 0xff41)
        || (c >= 0xff5b && c < 0xff66);
  }
}
