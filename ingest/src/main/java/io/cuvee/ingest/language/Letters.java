package io.cuvee.ingest.language;

/** Whether a text has anything to go by. */
final class Letters {
  private Letters() {}

  /**
   * True if a letter occurs. From U+00AA on, punctuation and symbol blocks apart, characters count
   * as letters: the JDK's own tables change with its Unicode version, and this answer decides.
   */
  static boolean anyIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    if (c < 0xaa) {
      return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
    if (c < 0x100) {
      return c >= 0xc0 && c != 0xd7 && c != 0xf7;
    }
    boolean symbol =
        (c >= 0x2000 && c < 0x2c00) // punctuation, arrows, mathematics, box drawing, dingbats
            || (c >= 0x2e00 && c < 0x2e80)
            || (c >= 0x3000 && c < 0x3005)
            || (c >= 0x3008 && c < 0x3021)
            || (c >= 0xd83c && c < 0xd83f) // emoji and other pictures, by their high surrogates
            || (c >= 0xdc00 && c < 0xf900) // low surrogates, private use
            || (c >= 0xfe00 && c < 0xfe70)
            || (c >= 0xff00 && c < 0xff21)
            || c >= 0xffe0;
    return !symbol;
  }
}
