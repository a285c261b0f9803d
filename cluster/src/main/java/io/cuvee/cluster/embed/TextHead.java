package io.cuvee.cluster.embed;

/** The part of a text that an encoder looks at, in a form that native code can take. */
final class TextHead {
  /** Characters looked at for each token asked for; real text has 1 to 6 of them in a token. */
  static final int CHARS_PER_TOKEN = 32;

  private TextHead() {}

  /**
   * The first characters of a text, enough for the tokens wanted; surrogates without a partner
   * become U+FFFD, since UTF-8 has no form for them.
   */
  static String of(String text, int maxTokens) {
    int limit = (int) Math.min(text.length(), (long) maxTokens * CHARS_PER_TOKEN);
    if (limit < text.length() && Character.isHighSurrogate(text.charAt(limit - 1))) {
      limit--;
    }
    int i = 0;
    while (i < limit && !isLone(text, i, limit)) {
      i += Character.charCount(text.codePointAt(i));
    }
    if (i >= limit) {
      return text.substring(0, limit);
    }
    var mended = new StringBuilder(limit).append(text, 0, i);
    while (i < limit) {
      int c = isLone(text, i, limit) ? 0xfffd : text.codePointAt(i);
      mended.appendCodePoint(c);
      i += c == 0xfffd ? 1 : Character.charCount(c);
    }
    return mended.toString();
  }

  private static boolean isLone(String text, int i, int limit) {
    char c = text.charAt(i);
    return Character.isSurrogate(c)
        && !(Character.isHighSurrogate(c)
            && i + 1 < limit
            && Character.isLowSurrogate(text.charAt(i + 1)));
  }
}
