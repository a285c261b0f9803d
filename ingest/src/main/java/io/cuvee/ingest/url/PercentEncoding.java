package io.cuvee.ingest.url;

import java.nio.charset.StandardCharsets;

/** Percent-encoding and its sets of characters: the URL Standard, section 1.3. */
enum PercentEncoding {
  CONTROL(""),
  FRAGMENT(" \"<>`"),
  QUERY(" \"#<>"),
  SPECIAL_QUERY(" \"#<>'"),
  PATH(" \"#<>?^`{}"),
  USER_INFO(" \"#<>?^`{}/:;=@[\\]|");

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  /** For each ASCII character whether it is encoded; all others are. */
  private final boolean[] encoded = new boolean[128];

  PercentEncoding(String more) {
    for (int c = 0; c < 128; c++) {
      encoded[c] = c <= 0x1f || c == 0x7f || more.indexOf(c) >= 0;
    }
  }

  /** The text with the characters of the set encoded as UTF-8; escapes in it stay as they are. */
  String encode(String text) {
    int i = 0;
    while (i < text.length() && plain(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    var out = new StringBuilder(text.length() + 32).append(text, 0, i);
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 128 && !encoded[c]) {
        out.append((char) c);
      } else {
        append(out, c >= 0xd800 && c <= 0xdfff ? 0xfffd : c);
      }
    }
    return out.toString();
  }

  private boolean plain(char c) {
    return c < 128 && !encoded[c];
  }

  private static void append(StringBuilder out, int c) {
    if (c < 0x80) {
      escape(out, c);
    } else if (c < 0x800) {
      escape(out, 0xc0 | c >> 6);
      escape(out, 0x80 | c & 0x3f);
    } else if (c < 0x10000) {
      escape(out, 0xe0 | c >> 12);
      escape(out, 0x80 | c >> 6 & 0x3f);
      escape(out, 0x80 | c & 0x3f);
    } else {
      escape(out, 0xf0 | c >> 18);
      escape(out, 0x80 | c >> 12 & 0x3f);
      escape(out, 0x80 | c >> 6 & 0x3f);
      escape(out, 0x80 | c & 0x3f);
    }
  }

  static void escape(StringBuilder out, int octet) {
    out.append('%').append(HEX[octet >> 4]).append(HEX[octet & 15]);
  }

  /** The octet of the escape at a place, 0 to 255; -1 if no whole escape stands there. */
  static int octet(CharSequence text, int at) {
    if (at + 2 >= text.length() || text.charAt(at) != '%') {
      return -1;
    }
    int high = digit(text.charAt(at + 1));
    int low = digit(text.charAt(at + 2));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /** Value of an ASCII hexadecimal digit; -1 for other characters. */
  static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = (c | 0x20) - 'a';
    return letter >= 0 && letter < 6 ? letter + 10 : -1;
  }

  /** The text with its escapes decoded as UTF-8, malformed parts as U+FFFD. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      if (in[i] == '%' && i + 2 < in.length) {
        int high = digit((char) (in[i + 1] & 0xff));
        int low = digit((char) (in[i + 2] & 0xff));
        if (high >= 0 && low >= 0) {
          out[length++] = (byte) (high << 4 | low);
          i += 2;
          continue;
        }
      }
      out[length++] = in[i];
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }
}
