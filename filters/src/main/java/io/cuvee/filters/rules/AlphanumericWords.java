package io.cuvee.filters.rules;

import io.cuvee.filters.text.CharClasses;

/** Counts words as DCLM does: between ASCII white space, begun by a letter or digit. */
final class AlphanumericWords {
  private AlphanumericWords() {}

  static int count(CharSequence text) {
    return count(text.toString().toCharArray(), text.length());
  }

  static int count(char[] text, int length) {
    int count = 0;
    boolean open = false;
    for (int i = 0; i < length; i++) {
      boolean space = isSpace(text[i]);
      if (!space && !open) {
        int first = CharClasses.at(text, i, length);
        count += CharClasses.is(first, CharClasses.ALPHANUMERIC) ? 1 : 0;
      }
      open = !space;
    }
    return count;
  }

  /** What fastText parts words at. */
  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0;
  }
}
