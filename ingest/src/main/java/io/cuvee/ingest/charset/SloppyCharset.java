package io.cuvee.ingest.charset;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The bytes that characters have in a Windows charset, as sloppy decoders have it: bytes that the
 * charset leaves out, and those of ISO-8859-1, are the C1 controls of the same number.
 */
enum SloppyCharset {
  WESTERN("windows-1252"),
  CYRILLIC("windows-1251");

  private static final int HIGHEST = 0x2200;

  private final char[] characters = new char[256];
  private final short[] values = new short[HIGHEST];

  SloppyCharset(String name) {
    Arrays.fill(values, (short) -1);
    var bytes = new byte[1];
    var charset = Charset.forName(name);
    for (int i = 0; i < 256; i++) {
      bytes[0] = (byte) i;
      char c = new String(bytes, charset).charAt(0);
      characters[i] = c == 0xfffd ? (char) i : c;
      values[i >= 0x80 && i < 0xa0 ? i : characters[i]] = (short) i;
      values[characters[i]] = (short) i;
    }
  }

  /** The byte of a character; -1 if it has none. */
  int of(char c) {
    return c < HIGHEST ? values[c] : -1;
  }

  /** The character of a byte. */
  char character(int value) {
    return characters[value];
  }
}
