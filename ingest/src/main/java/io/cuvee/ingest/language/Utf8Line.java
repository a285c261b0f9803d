package io.cuvee.ingest.language;

/** A text as fastText reads it: UTF-8 in one line. Reuses its buffer but for very long texts. */
final class Utf8Line {
  /** Larger buffers are not kept: threads live long. */
  private static final int KEPT = 1 << 22;

  private byte[] bytes = new byte[1 << 12];
  private int length;

  /** Encodes a text; line feeds become spaces, unpaired surrogates question marks. */
  void set(String text) {
    int characters = text.length();
    if (bytes.length < 3L * characters || (bytes.length > KEPT && 3L * characters < KEPT)) {
      bytes = new byte[(int) Math.min(Integer.MAX_VALUE - 16, Math.max(1 << 12, 3L * characters))];
    }
    int at = 0;
    for (int i = 0; i < characters; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[at++] = (byte) (c == '\n' ? ' ' : c);
      } else if (c < 0x800) {
        bytes[at++] = (byte) (0xc0 | c >> 6);
        bytes[at++] = (byte) (0x80 | c & 0x3f);
      } else if (!Character.isSurrogate(c)) {
        bytes[at++] = (byte) (0xe0 | c >> 12);
        at = tail(at, c >> 6, c);
      } else if (pairAt(text, i)) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        bytes[at++] = (byte) (0xf0 | point >> 18);
        bytes[at++] = (byte) (0x80 | point >> 12 & 0x3f);
        at = tail(at, point >> 6, point);
      } else {
        bytes[at++] = '?';
      }
    }
    length = at;
  }

  private static boolean pairAt(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  private int tail(int at, int first, int second) {
    bytes[at] = (byte) (0x80 | first & 0x3f);
    bytes[at + 1] = (byte) (0x80 | second & 0x3f);
    return at + 2;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}
