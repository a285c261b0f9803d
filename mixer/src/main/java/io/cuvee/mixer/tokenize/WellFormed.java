package io.cuvee.mixer.tokenize;

/** Text without unpaired surrogates, which no UTF-8 can carry to native code. */
final class WellFormed {
  private static final char REPLACEMENT = '\ufffd';

  private WellFormed() {}

  /** The text itself if it is well-formed, else with U+FFFD for each unpaired surrogate. */
  static String of(String text) {
    int bad = firstUnpaired(text, 0);
    if (bad < 0) {
      return text;
    }
    var mended = new StringBuilder(text);
    while (bad >= 0) {
      mended.setCharAt(bad, REPLACEMENT);
      bad = firstUnpaired(text, bad + 1);
    }
    return mended.toString();
  }

  private static int firstUnpaired(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!paired) {
        return i;
      }
      i++;
    }
    return -1;
  }
}
