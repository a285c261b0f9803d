package io.cuvee.ingest.html;

/** What belongs between two characters, by the scripts that they are of. */
final class Joints {
  private Joints() {}

  /** Zero width non-joiner and joiner. */
  static boolean isJoiner(char c) {
    return c == 0x200c || c == 0x200d;
  }

  /**
   * Whether a joiner says something: between letters of scripts that join (Arabic, Indic and their
   * neighbours, Mongolian) and in emoji; elsewhere it is noise.
   */
  static boolean keepsJoiner(char before, char after) {
    return joins(before) && joins(after);
  }

  private static boolean joins(char c) {
    return (c >= 0x600 && c < 0xe00)
        || (c >= 0xf00 && c < 0x10a0)
        || (c >= 0x1780 && c < 0x18b0)
        || (c >= 0x1a20 && c < 0x1c80)
        || (c >= 0x2190 && c < 0x2c00)
        || (c >= 0xa800 && c < 0xaae0)
        || (c >= 0xfb50 && c < 0xff00)
        || Character.isSurrogate(c);
  }

  /**
   * Whether a line end in the source between two characters means nothing: East Asian wide ones
   * without Hangul, as in CSS Text 3, section 4.1.3.
   */
  static boolean isUnspaced(CharSequence text, char after) {
    char before = text.charAt(text.length() - 1);
    if (Character.isLowSurrogate(before) && text.length() > 1) {
      before = text.charAt(text.length() - 2);
    }
    return isWide(before) && isWide(after);
  }

  private static boolean isWide(char c) {
    return (c >= 0x2e80 && c < 0x3130)
        || (c >= 0x31a0 && c < 0x4dc0)
        || (c >= 0x4e00 && c < 0xa000)
        || (c >= 0xf900 && c < 0xfb00)
        || (c >= 0xfe30 && c < 0xfe50)
        || (c >= 0xff01 && c < 0xff61)
        || (c >= 0xd840 && c < 0xd8c0);
  }
}
