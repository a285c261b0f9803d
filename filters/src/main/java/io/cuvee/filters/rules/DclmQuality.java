package io.cuvee.filters.rules;

import static io.cuvee.filters.rules.GopherQuality.ratio;

import io.cuvee.filters.text.CharClasses;
import io.cuvee.filters.text.Segments;
import io.cuvee.filters.text.SplitWords;
import io.cuvee.filters.text.TextView;
import io.cuvee.filters.text.Tokens;
import java.util.List;

/**
 * Gopher's quality signals as DCLM computes them for its reproduction of RefinedWeb (Li et al.,
 * 2024): words stand between white space, stop words count as often as they occur and whatever
 * their case, and lines are stripped and not empty.
 */
final class DclmQuality implements Measure {
  private static final List<String> SIGNALS =
      List.of(
          "dclm.word_count",
          "dclm.mean_word_length",
          "dclm.symbol_word_ratio",
          "dclm.bullet_line_ratio",
          "dclm.ellipsis_line_ratio",
          "dclm.no_alpha_word_ratio",
          "dclm.stop_words");
  private static final String BULLETS = "\u25cf\u2022*-";
  private static final char[][] SYMBOLS = {
    {'#'}, {'.', '.', '.'}, {'.', ' ', '.', ' ', '.'}, {'\u2026'}
  };

  private final SplitWords words = new SplitWords();
  private final Tokens lines = new Tokens();
  private final char[] lower = new char[4];

  @Override
  public List<String> signals() {
    return SIGNALS;
  }

  @Override
  public void measure(TextView view, double[] out, int at) {
    words.set(view.chars(), view.length());
    int count = words.words().size();
    int alphabetic = 0;
    int stops = 0;
    for (int w = 0; w < count; w++) {
      int start = words.words().start(w);
      int end = words.words().end(w);
      alphabetic += hasLetter(start, end) ? 1 : 0;
      stops += isStopWord(start, end) ? 1 : 0;
    }
    int symbols = 0;
    for (char[] symbol : SYMBOLS) {
      symbols += view.occurrences(symbol);
    }
    out[at] = AlphanumericWords.count(view.chars(), view.length());
    out[at + 1] = ratio(words.codePoints(), count);
    out[at + 2] = ratio(symbols, count);
    lines(view, out, at + 3);
    out[at + 5] = ratio(count - alphabetic, count);
    out[at + 6] = stops;
  }

  private boolean hasLetter(int start, int end) {
    for (int i = start; i < end; i++) {
      if (CharClasses.is(CharClasses.at(words.chars(), i, end), CharClasses.LETTER)) {
        return true;
      }
    }
    return false;
  }

  private boolean isStopWord(int start, int end) {
    if (end - start > lower.length) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = words.chars()[i];
      lower[i - start] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return GopherQuality.stopWord(lower, 0, end - start) != 0;
  }

  private void lines(TextView view, double[] out, int at) {
    char[] chars = view.chars();
    Segments.fullLines(chars, view.length(), lines);
    int bullets = 0;
    int ellipses = 0;
    for (int i = 0; i < lines.size(); i++) {
      int start = Segments.firstInk(chars, lines.start(i), lines.end(i));
      int end = Segments.lastInk(chars, start, lines.end(i));
      bullets += BULLETS.indexOf(chars[start]) >= 0 ? 1 : 0;
      ellipses += endsInEllipsis(chars, start, end) ? 1 : 0;
    }
    out[at] = ratio(bullets, lines.size());
    out[at + 1] = ratio(ellipses, lines.size());
  }

  private static boolean endsInEllipsis(char[] chars, int start, int end) {
    int length = end - start;
    boolean dots = chars[end - 1] == '.';
    return chars[end - 1] == '\u2026'
        || (dots && length >= 3 && chars[end - 2] == '.' && chars[end - 3] == '.')
        || (dots
            && length >= 5
            && chars[end - 2] == ' '
            && chars[end - 3] == '.'
            && chars[end - 4] == ' '
            && chars[end - 5] == '.');
  }
}
