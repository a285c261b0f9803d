package io.cuvee.filters.text;

/** Cuts text into lines and paragraphs, the ways that the peers do. */
public final class Segments {
  private Segments() {}

  /** Lines as Python's {@code splitlines}: ten line ends, CRLF as one, no empty line at the end. */
  public static void lines(char[] text, int length, Tokens out) {
    out.clear();
    int start = 0;
    for (int i = 0; i < length; i++) {
      if ((CharClasses.of(text[i]) & CharClasses.LINE_BREAK) != 0) {
        out.add(start, i);
        if (text[i] == '\r' && i + 1 < length && text[i + 1] == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    if (start < length) {
      out.add(start, length);
    }
  }

  /** What stands between line feeds and is not blank. */
  public static void fullLines(char[] text, int length, Tokens out) {
    out.clear();
    int start = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || text[i] == '\n') {
        if (firstInk(text, start, i) < i) {
          out.add(start, i);
        }
        start = i + 1;
      }
    }
  }

  /**
   * What stands between runs of at least so many line feeds, as a regular expression splits: an
   * empty piece before a run at the start and behind one at the end.
   */
  public static void split(char[] text, int from, int to, int feeds, Tokens out) {
    out.clear();
    int start = from;
    int i = from;
    while (i < to) {
      int end = i;
      while (end < to && text[end] == '\n') {
        end++;
      }
      if (end - i >= feeds) {
        out.add(start, i);
        start = end;
      }
      i = Math.max(end, i + 1);
    }
    out.add(start, to);
  }

  /** The first character that is no white space, {@code to} if there is none. */
  public static int firstInk(char[] text, int from, int to) {
    int at = from;
    while (at < to && (CharClasses.of(text[at]) & CharClasses.SPACE) != 0) {
      at++;
    }
    return at;
  }

  /** The index behind the last character that is no white space, {@code from} if there is none. */
  public static int lastInk(char[] text, int from, int to) {
    int at = to;
    while (at > from && (CharClasses.of(text[at - 1]) & CharClasses.SPACE) != 0) {
      at--;
    }
    return at;
  }

  /** Code points in {@code text[from, to)}. */
  public static int codePoints(char[] text, int from, int to) {
    int count = to - from;
    for (int i = from + 1; i < to; i++) {
      if (Character.isLowSurrogate(text[i]) && Character.isHighSurrogate(text[i - 1])) {
        count--;
      }
    }
    return count;
  }
}
