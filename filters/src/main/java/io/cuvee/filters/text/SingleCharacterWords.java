package io.cuvee.filters.text;

/**
 * For scripts without spaces: every letter of such a script is a word of its own; what else stands
 * in the text is split as English. An approximation that needs no dictionary and no tables of the
 * JDK.
 */
public final class SingleCharacterWords implements WordTokenizer {
  private final EnglishWords rest = new EnglishWords();

  @Override
  public void tokenize(char[] text, int from, int to, boolean spaces, Tokens out) {
    int start = from;
    int at = from;
    while (at < to) {
      int codePoint = CharClasses.at(text, at, to);
      int next = at + Character.charCount(codePoint);
      if (unspaced(codePoint)) {
        if (start < at) {
          rest.tokenize(text, start, at, spaces, out);
        }
        out.add(at, next);
        start = next;
      }
      at = next;
    }
    if (start < to) {
      rest.tokenize(text, start, to, spaces, out);
    }
  }

  /** Han, kana, Thai, Lao, Tibetan, Burmese, Khmer, and the punctuation of East Asia. */
  private static boolean unspaced(int c) {
    return c >= 0x0e00
        && (c <= 0x0fff
            || (c >= 0x1000 && c <= 0x109f)
            || (c >= 0x1780 && c <= 0x17ff)
            || (c >= 0x3001 && c <= 0x30ff)
            || (c >= 0x3400 && c <= 0x9fff)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xff01 && c <= 0xff0f)
            || (c >= 0xff1a && c <= 0xff20)
            || (c >= 0x20000 && c <= 0x3ffff));
  }

  @Override
  public String version() {
    return "single-character-1+" + rest.version();
  }
}
