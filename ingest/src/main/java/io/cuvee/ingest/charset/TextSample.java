package io.cuvee.ingest.charset;

import java.util.Arrays;

/**
 * The bytes outside of tags, scripts and styles: markup is ASCII and would drown the bytes that
 * tell. Where there is much of them, only the lines that hold other bytes than ASCII.
 */
final class TextSample {
  private static final int MOST = 1 << 14;
  private static final byte[][] SKIPPED = {
    {115, 99, 114, 105, 112, 116}, {115, 116, 121, 108, 101}
  };

  private TextSample() {}

  /** At most 16 kB. */
  static byte[] of(byte[] bytes, boolean markup) {
    var text = new byte[MOST];
    int filled = 0;
    int lineStart = 0;
    boolean telling = false;
    int i = 0;
    while (i < bytes.length && filled < MOST) {
      byte b = bytes[i];
      if (markup && b == '<') {
        i = behindTag(bytes, i);
        b = '\n';
      } else {
        i++;
      }
      if (b == '\n' || b == '\r') {
        // A line of ASCII tells the language but not the charset: it stays where there is room.
        filled = telling || filled < MOST / 4 ? filled : lineStart;
        lineStart = filled + 1;
        telling = false;
      }
      if (filled < MOST) {
        text[filled++] = b;
      }
      telling |= b < 0;
    }
    return Arrays.copyOf(text, filled);
  }

  private static int behindTag(byte[] bytes, int start) {
    int end = start + 1;
    while (end < bytes.length && bytes[end] != '>') {
      end++;
    }
    for (var name : SKIPPED) {
      if (named(bytes, start + 1, name)) {
        for (int i = end; i + name.length + 2 < bytes.length; i++) {
          if (bytes[i] == '<' && bytes[i + 1] == '/' && named(bytes, i + 2, name)) {
            return i + name.length + 3;
          }
        }
      }
    }
    return Math.min(bytes.length, end + 1);
  }

  private static boolean named(byte[] bytes, int at, byte[] name) {
    if (at + name.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if ((bytes[at + i] | 0x20) != name[i]) {
        return false;
      }
    }
    return true;
  }
}
