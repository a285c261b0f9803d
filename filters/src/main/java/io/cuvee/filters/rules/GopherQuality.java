package io.cuvee.filters.rules;

import io.cuvee.filters.text.Segments;
import io.cuvee.filters.text.TextView;
import io.cuvee.filters.text.Tokens;
import java.util.List;

/**
 * The quality signals of Gopher (Rae et al., 2021, table A1) as datatrove computes them: words are
 * tokens with a character that is no symbol, ratios are over all tokens. Without tokens or lines
 * all ratios are 0.
 */
final class GopherQuality implements Measure {
  private static final List<String> SIGNALS =
      List.of(
          "gopher.word_count",
          "gopher.mean_word_length",
          "gopher.hash_ratio",
          "gopher.ellipsis_ratio",
          "gopher.bullet_line_ratio",
          "gopher.ellipsis_line_ratio",
          "gopher.alpha_word_ratio",
          "gopher.stop_words");

  private static final char[][] STOP_WORDS = {
    "the".toCharArray(),
    "be".toCharArray(),
    "to".toCharArray(),
    "of".toCharArray(),
    "and".toCharArray(),
    "that".toCharArray(),
    "have".toCharArray(),
    "with".toCharArray()
  };
  private static final char[] HASH = {'#'};
  private static final char[] DOTS = {'.', '.', '.'};
  private static final char[] ELLIPSIS = {'\u2026'};

  @Override
  public List<String> signals() {
    return SIGNALS;
  }

  @Override
  public void measure(TextView view, double[] out, int at) {
    words(view, out, at);
    lines(view, view.lines(), out, at + 4);
  }

  private static void words(TextView view, double[] out, int at) {
    var words = view.words();
    int total = words.size();
    int real = 0;
    long length = 0;
    int alphabetic = 0;
    int stops = 0;
    for (int i = 0; i < total; i++) {
      if (view.wordHasInk(i)) {
        real++;
        length += view.wordCodePoints(i);
      }
      if (view.wordHasLetter(i)) {
        alphabetic++;
        stops |= stopWord(view.chars(), words.start(i), words.end(i));
      }
    }
    out[at] = real;
    out[at + 1] = ratio(length, real);
    out[at + 2] = ratio(view.occurrences(HASH), total);
    out[at + 3] = ratio(view.occurrences(DOTS) + view.occurrences(ELLIPSIS), total);
    out[at + 6] = ratio(alphabetic, total);
    out[at + 7] = Integer.bitCount(stops);
  }

  /** A bit for each stop word, 0 for other words. */
  static int stopWord(char[] chars, int start, int end) {
    int length = end - start;
    if (length < 2 || length > 4) {
      return 0;
    }
    for (int w = 0; w < STOP_WORDS.length; w++) {
      char[] word = STOP_WORDS[w];
      if (word.length == length && word[0] == chars[start] && same(word, chars, start)) {
        return 1 << w;
      }
    }
    return 0;
  }

  private static boolean same(char[] word, char[] chars, int start) {
    for (int i = 0; i < word.length; i++) {
      if (word[i] != chars[start + i]) {
        return false;
      }
    }
    return true;
  }

  private static void lines(TextView view, Tokens lines, double[] out, int at) {
    char[] chars = view.chars();
    int bullets = 0;
    int ellipses = 0;
    for (int i = 0; i < lines.size(); i++) {
      int start = Segments.firstInk(chars, lines.start(i), lines.end(i));
      int end = Segments.lastInk(chars, start, lines.end(i));
      if (start < end) {
        bullets += chars[start] == '\u2022' || chars[start] == '-' ? 1 : 0;
        ellipses += endsInEllipsis(chars, start, end) ? 1 : 0;
      }
    }
    out[at] = ratio(bullets, lines.size());
    out[at + 1] = ratio(ellipses, lines.size());
  }

  private static boolean endsInEllipsis(char[] chars, int start, int end) {
    return chars[end - 1] == '\u2026'
        || (end - start >= 3
            && chars[end - 1] == '.'
            && chars[end - 2] == '.'
            && chars[end - 3] == '.');
  }

  static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
