package io.cuvee.filters.rules;

import io.cuvee.filters.text.CharClasses;
import io.cuvee.filters.text.Segments;

/** One stripped line under C4's rules, in a buffer that is reused. */
final class C4Line {
  private static final char[] EDIT = "[edit]".toCharArray();
  private static final char[] NEEDED = "[citation needed]".toCharArray();

  private char[] chars = new char[1024];
  private int length;
  private int words;
  private int longest;

  /** Takes a line, strips it, and measures its words between white space. */
  void set(char[] text, int start, int end) {
    int from = Segments.firstInk(text, start, end);
    int to = Segments.lastInk(text, from, end);
    length = to - from;
    if (chars.length < length) {
      chars = new char[length * 2];
    }
    System.arraycopy(text, from, chars, 0, length);
    words = 0;
    longest = 0;
    int open = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || (CharClasses.of(chars[i]) & CharClasses.SPACE) != 0) {
        if (i > open) {
          words++;
          longest = Math.max(longest, Segments.codePoints(chars, open, i));
        }
        open = i + 1;
      }
    }
  }

  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }

  /** Words before citations were cut. */
  int words() {
    return words;
  }

  /** Code points of the longest word. */
  int longestWord() {
    return longest;
  }

  /**
   * Cuts {@code [12]}, {@code []}, {@code [edit]} and {@code [citation needed]}; what is left is
   * not stripped again.
   *
   * @return code points cut
   */
  int removeCitations() {
    int kept = 0;
    int cut = 0;
    for (int i = 0; i < length; ) {
      int mark = chars[i] == '[' ? citation(i) : 0;
      if (mark == 0) {
        chars[kept++] = chars[i++];
      } else {
        cut += Segments.codePoints(chars, i, i + mark);
        i += mark;
      }
    }
    length = kept;
    return cut;
  }

  /** Characters of the citation that starts at an opening bracket, 0 for none. */
  private int citation(int start) {
    int at = start + 1;
    while (at < length) {
      int codePoint = Character.codePointAt(chars, at, length);
      if (!CharClasses.is(codePoint, CharClasses.DECIMAL_DIGIT)) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    if (at < length && chars[at] == ']') {
      return at + 1 - start;
    }
    return starts(EDIT, start) ? EDIT.length : starts(NEEDED, start) ? NEEDED.length : 0;
  }

  private boolean starts(char[] wanted, int start) {
    if (start + wanted.length > length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (chars[start + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line ends as a sentence does, and not in three dots. */
  boolean endsInSentence() {
    if (length == 0) {
      return false;
    }
    char last = chars[length - 1];
    boolean dots =
        length >= 3 && last == '.' && chars[length - 2] == '.' && chars[length - 3] == '.';
    return !dots && (last == '.' || last == '?' || last == '!' || last == '"' || last == '\'');
  }
}
