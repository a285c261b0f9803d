package io.cuvee.ingest.evidence;

/**
 * A text in lower case with white space run together and, on request, without the signs that begin
 * lines of comments; it knows where each of its characters stood.
 */
final class Lowered {
  private final char[] chars;
  private final int[] origin;
  private int length;

  /**
   * Reads a part of a text.
   *
   * @param comment whether line starts may hold signs of comments
   */
  Lowered(CharSequence text, int from, int to, boolean comment) {
    origin = new int[to - from + 1];
    chars = new char[to - from];
    var source = text.toString().toCharArray();
    boolean lineStart = true;
    for (int i = from; i < to; i++) {
      char c = source[i];
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
    origin[length] = to;
  }

  private void space(int at) {
    if (length > 0 && chars[length - 1] != ' ') {
      put(' ', at);
    }
  }

  private void put(char c, int at) {
    origin[length] = at;
    chars[length++] = c;
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
    return new String(chars, 0, length);
  }

  /** Place in the text that this one was made of. */
  int origin(int at) {
    return origin[at];
  }
}
