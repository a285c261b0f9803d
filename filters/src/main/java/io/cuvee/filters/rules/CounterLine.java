package io.cuvee.filters.rules;

import io.cuvee.filters.text.CharClasses;
import java.util.Locale;
import java.util.Set;

/** A line that only counts, as in {@code 1.2k likes}. */
final class CounterLine {
  private static final Set<String> COUNTED =
      Set.of(
          "likes",
          "shares",
          "comments",
          "retweets",
          "reposts",
          "quotes",
          "bookmarks",
          "upvotes",
          "downvotes",
          "downloads",
          "views",
          "followers");

  private CounterLine() {}

  /** A number with an optional K, M or B, white space and what is counted; signs around. */
  static boolean is(String line) {
    int at = skip(line, 0, CharClasses.WORD, false);
    int digits = at;
    while (at < line.length() && (digit(line, at) || (at > digits && separator(line, at)))) {
      at++;
    }
    if (at == digits) {
      return false;
    }
    if (at < line.length() && "KkMmBb".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    int word = skip(line, at, CharClasses.SPACE, true);
    int end = skip(line, word, CharClasses.WORD, true);
    return word > at
        && COUNTED.contains(line.substring(word, end).toLowerCase(Locale.ROOT))
        && skip(line, end, CharClasses.WORD, false) == line.length();
  }

  private static boolean digit(String line, int at) {
    return (CharClasses.of(line.charAt(at)) & CharClasses.DECIMAL_DIGIT) != 0;
  }

  private static boolean separator(String line, int at) {
    return line.charAt(at) == ',' || line.charAt(at) == '.';
  }

  private static int skip(String line, int from, int wanted, boolean having) {
    int at = from;
    while (at < line.length() && CharClasses.is(line.codePointAt(at), wanted) == having) {
      at += Character.charCount(line.codePointAt(at));
    }
    return Math.min(at, line.length());
  }
}
