package io.cuvee.filters.safety;

import io.cuvee.filters.text.CaseMapping;
import io.cuvee.filters.text.CharClasses;
import java.util.Arrays;

/** A text as phrases are looked for in it: lower case, one space for any white space. Reused. */
final class FoldedText {
  private char[] chars = new char[4096];
  private int length;

  void set(String text) {
    if (chars.length < text.length()) {
      chars = new char[Math.max(text.length(), chars.length * 2)];
    }
    length = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c < 128 ? c <= ' ' : CharClasses.is(c, CharClasses.SPACE);
      if (!blank) {
        chars[length++] = Character.isSurrogate(c) ? c : (char) CaseMapping.lower((int) c);
      } else if (!space) {
        chars[length++] = ' ';
      }
      space = blank;
    }
    if (length > 0 && chars[length - 1] == ' ') {
      length--;
    }
  }

  int length() {
    return length;
  }

  char at(int index) {
    return chars[index];
  }

  /** Whether a letter, digit or underscore stands at an index; outside there is none. */
  boolean word(int index) {
    if (index < 0 || index >= length) {
      return false;
    }
    char c = chars[index];
    return c == '_' || CharClasses.is(c, CharClasses.ALPHANUMERIC);
  }

  /** Runs of such characters. */
  int words() {
    int words = 0;
    for (int i = 0; i < length; i++) {
      words += word(i) && !word(i - 1) ? 1 : 0;
    }
    return words;
  }

  @Override
  public String toString() {
    return new String(Arrays.copyOf(chars, length));
  }
}
