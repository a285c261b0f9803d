package io.cuvee.ingest.evidence;

/**
 * A text in lower case with white space run together and, on request, without the signs that begin
 * lines of comments; it knows where each of its characters stood.
 */
final class Lowered {
  private final StringBuilder chars = new StringBuilder();
  private final int[] origin;

  /**
   * Reads a part of a text.
   *
   * @param comment whether line starts may hold signs of comments
   */
  Lowered(CharSequence text, int from, int to, boolean comment) {
    origin = new int[to - from + 1];
    boolean lineStart = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        space(i);
        lineStart = true;
      } else if (c <= ' ' || c == 0xa0) {
        space(i);
      } else if (!(comment && lineStart && isLeader(c))) {
        lineStart = false;
        put(lower(c), i);
      }
    }
    origin[chars.length()] = to;
  }

  private void space(int at) {
    if (!chars.isEmpty() && chars.charAt(chars.length() - 1) != ' ') {
      put(' ', at);
    }
  }

  private void put(char c, int at) {
    origin[chars.length()] = at;
    chars.append(c);
  }

  private static boolean isLeader(char c) {
    return "*/#;%-!<>\"'|+=~".indexOf(c) >= 0;
  }

  /** Lower case of Latin letters, one character for one. */
  static char lower(char c) {
    boolean capital = (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7);
    return capital ? (char) (c + 0x20) : c;
  }

  String text() {
    return chars.toString();
  }

  /** Place in the text that this one was made of. */
  int origin(int at) {
    return origin[at];
  }
}
