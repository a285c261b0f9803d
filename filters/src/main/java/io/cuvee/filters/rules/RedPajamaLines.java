package io.cuvee.filters.rules;

import io.cuvee.filters.text.CharClasses;
import io.cuvee.filters.text.PlainWords;
import io.cuvee.filters.text.Segments;

/** RedPajama-V2's signals of one line, its line feed included. */
final class RedPajamaLines {
  private static final String BULLETS =
      "\u2022\u2023\u25b6\u25c0\u25e6\u25a0\u25a1\u25aa\u25ab\u2013";
  private static final String TERMINAL = ".!?\u201d";
  private static final char[] JAVASCRIPT = "javascript".toCharArray();

  private final PlainWords plain = new PlainWords();
  private char[] chars;
  private int start;
  private int end;

  /** Looks at a line. */
  void set(char[] text, int from, int to) {
    chars = text;
    start = from;
    end = to;
    plain.set(text, from, to);
  }

  /** Whether it ends in one of {@code . ! ? ”}, white space apart. */
  boolean endsInMark() {
    int last = Segments.lastInk(chars, start, end);
    return last > start && TERMINAL.indexOf(chars[last - 1]) >= 0;
  }

  /** Whether it starts with a bullet, white space apart. */
  boolean startsWithBullet() {
    int first = Segments.firstInk(chars, start, end);
    return first < end && BULLETS.indexOf(chars[first]) >= 0;
  }

  /** Words of its normal form. */
  int words() {
    return plain.words().words().size();
  }

  /** Words of its normal form that are {@code javascript}. */
  int javascript() {
    var words = plain.words();
    int count = 0;
    for (int w = 0; w < words(); w++) {
      int from = words.words().start(w);
      int to = words.words().end(w);
      count +=
          java.util.Arrays.equals(words.chars(), from, to, JAVASCRIPT, 0, JAVASCRIPT.length)
              ? 1
              : 0;
    }
    return count;
  }

  /** Capitals among its characters, the line feed counted. */
  double upperRatio() {
    return share(chars, start, end, CharClasses.UPPER, Segments.codePoints(chars, start, end));
  }

  /** Characters with a numeric value among those of its normal form, one space between words. */
  double numericRatio() {
    var words = plain.words();
    long length = words.codePoints() + Math.max(0, words() - 1);
    double numeric = 0;
    for (int w = 0; w < words(); w++) {
      numeric +=
          count(words.chars(), words.words().start(w), words.words().end(w), CharClasses.NUMERIC);
    }
    return length == 0 ? 0 : numeric / length;
  }

  private static double share(char[] text, int from, int to, int wanted, int length) {
    return length == 0 ? 0 : (double) count(text, from, to, wanted) / length;
  }

  private static int count(char[] text, int from, int to, int wanted) {
    int count = 0;
    for (int i = from; i < to; ) {
      int codePoint = CharClasses.at(text, i, to);
      count += CharClasses.is(codePoint, wanted) ? 1 : 0;
      i += Character.charCount(codePoint);
    }
    return count;
  }
}
