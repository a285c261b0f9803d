package io.cuvee.ingest.charset;

/** Two to four characters whose bytes are one character of UTF-8 (Unicode, table 3-7). */
final class BrokenSequence {
  private BrokenSequence() {}

  /** How many characters belong to the sequence at a place; 0 if there is none. */
  static int at(String text, int i, SloppyCharset charset) {
    int first = charset.of(text.charAt(i));
    int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length == 0 || i + length > text.length()) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      int value = charset.of(text.charAt(i + k));
      int low = k > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
      int high = k > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
      if (value < low || value > high) {
        return 0;
      }
    }
    return length;
  }

  /** The character that the sequence stands for. */
  static int codePoint(String text, int i, int length, SloppyCharset charset) {
    int point = charset.of(text.charAt(i)) & (0xff >> (length + 1));
    for (int k = 1; k < length; k++) {
      point = point << 6 | charset.of(text.charAt(i + k)) & 0x3f;
    }
    return point;
  }
}
