package io.cuvee.ingest.html;

/** Kinds of UTF-16 units, written down here since the JDK's tables change with its version. */
final class CharKind {
  private CharKind() {}

  /** Letters, digits and marks; beyond ASCII all that is no punctuation or symbol block. */
  static boolean isWord(char c) {
    if (c < 0x80) {
      return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
    }
    if (c < 0x2000) {
      return c >= 0xc0
          ? c != 0xd7
              && c != 0xf7
              && c != 0x60c
              && c != 0x61b
              && c != 0x61f
              && c != 0x964
              && c != 0x589
          : c == 0xaa || c == 0xb5 || c == 0xba;
    }
    return c >= 0x2c00
        && !(c >= 0x2e00 && c < 0x2e80)
        && !(c >= 0x3000 && c < 0x3005)
        && !(c >= 0x3008 && c < 0x3021)
        && !(c >= 0xfe10 && c < 0xfe70)
        && !(c >= 0xff00 && c < 0xff10)
        && !(c >= 0xff1a && c < 0xff21)
        && c < 0xffe0;
  }

  /** Characters of scripts without spaces, each of which counts as a word. */
  static boolean isIdeograph(char c) {
    return (c >= 0x3040 && c < 0x3100)
        || (c >= 0x3400 && c < 0xa000)
        || (c >= 0xf900 && c < 0xfb00);
  }

  /** Lower case of the Latin, Greek and Cyrillic capitals; all else as it is. */
  static char lower(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c | 0x20);
    }
    if (c < 0xc0) {
      return c;
    }
    boolean shifted =
        (c <= 0xde && c != 0xd7) || (c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f);
    if (shifted) {
      return (char) (c + 0x20);
    }
    return c >= 0x400 && c <= 0x40f ? (char) (c + 0x50) : c;
  }

  /** White space of HTML and of Unicode, as it is collapsed in running text. */
  static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == 0xa0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200a)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202f
        || c == 0x205f
        || c == 0x3000;
  }

  /**
   * Characters that show nothing: soft hyphen, zero width space, byte order mark, controls, those
   * of direction (text stands in logical order without them) and the operators of formulas that no
   * reader sees. Joiners are not among them: {@link Joints}.
   */
  static boolean isInvisible(char c) {
    return c == 0xad
        || c == 0x200b
        || c == 0x200e
        || c == 0x200f
        || c == 0x61c
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff
        || c == 0xfffc
        || (c < 0x20 && !isSpace(c))
        || (c >= 0x7f && c < 0xa0);
  }
}
