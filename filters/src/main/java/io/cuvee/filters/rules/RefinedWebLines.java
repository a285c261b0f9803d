package io.cuvee.filters.rules;

import io.cuvee.filters.text.CharClasses;
import io.cuvee.filters.text.Segments;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * RefinedWeb's edits of lines (Penedo et al., 2023, appendix G.2) as DCLM applies them: one pass
 * over the lines for each rule, as a line's outcome can depend on what the one before stripped.
 */
final class RefinedWebLines {
  private static final double MAX_UPPER = 0.5;
  private static final double MAX_DIGITS = 1 - 1e-6;
  private static final int SHORT_LINE = 10;
  private static final String SPACE =
      "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]?";
  private static final Pattern CART = pattern(SPACE + "items in cart");
  private static final Pattern READ_MORE = pattern(SPACE + "Read more...\\z");
  private static final Pattern SIGN_IN = pattern("^Sign-in" + SPACE);

  private RefinedWebLines() {}

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The text that is left; empty if nothing is. */
  static String edited(String text) {
    var left = pass(text, true, line -> share(line, CharClasses.UPPER) > MAX_UPPER ? null : line);
    left = pass(left, true, l -> share(l, CharClasses.DECIMAL_DIGIT) > MAX_DIGITS ? null : l);
    left = pass(left, true, line -> CounterLine.is(line) ? null : line);
    left = pass(left, false, line -> words(line) < 2 && !line.isEmpty() ? null : line);
    left = pass(left, true, line -> without(CART, line));
    left = pass(left, true, line -> without(READ_MORE, line));
    return pass(left, true, line -> without(SIGN_IN, line));
  }

  private static String pass(String text, boolean strip, UnaryOperator<String> edit) {
    var out = new StringBuilder(text.length());
    boolean first = true;
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      var line = edit.apply(text.substring(start, end));
      if (line != null) {
        if (!first) {
          out.append('\n');
        }
        out.append(line);
        first = false;
      }
      start = end + 1;
    }
    return strip ? stripped(out) : out.toString();
  }

  private static String stripped(StringBuilder text) {
    char[] chars = text.toString().toCharArray();
    int from = Segments.firstInk(chars, 0, chars.length);
    return new String(chars, from, Segments.lastInk(chars, from, chars.length) - from);
  }

  /** The share of a line's code points that are of a class; 0 for an empty one. */
  private static double share(String line, int wanted) {
    int count = 0;
    for (int i = 0; i < line.length(); ) {
      int codePoint = line.codePointAt(i);
      count += CharClasses.is(codePoint, wanted) ? 1 : 0;
      i += Character.charCount(codePoint);
    }
    return line.isEmpty() ? 0 : (double) count / line.codePointCount(0, line.length());
  }

  private static int words(String line) {
    int count = 0;
    boolean open = false;
    for (int i = 0; i < line.length(); i++) {
      boolean space = (CharClasses.of(line.charAt(i)) & CharClasses.SPACE) != 0;
      count += !space && !open ? 1 : 0;
      open = !space;
    }
    return count;
  }

  /** A short line without a phrase; null where nothing else was in it. */
  private static String without(Pattern phrase, String line) {
    if (line.isEmpty() || words(line) > SHORT_LINE) {
      return line;
    }
    var left = phrase.matcher(line).replaceAll("");
    return words(left) == 0 ? null : left;
  }
}
