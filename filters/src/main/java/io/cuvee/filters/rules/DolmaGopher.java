package io.cuvee.filters.rules;

import static io.cuvee.filters.rules.GopherQuality.ratio;

import io.cuvee.filters.text.CharClasses;
import io.cuvee.filters.text.HashCounter;
import io.cuvee.filters.text.Segments;
import io.cuvee.filters.text.SplitWords;
import io.cuvee.filters.text.TextView;
import io.cuvee.filters.text.Tokens;
import java.util.Arrays;
import java.util.List;

/**
 * Gopher's signals as dolma's tagger {@code gopher_v1} computes them (Soldaini et al., 2024): words
 * stand between white space, their typical length is the median, all occurrences of a repeated line
 * or n-gram count, and lengths are of words without the spaces between them.
 */
final class DolmaGopher implements Measure {
  private static final List<String> SIGNALS =
      List.of(
          "dolma.word_count",
          "dolma.median_word_length",
          "dolma.symbol_word_ratio",
          "dolma.alpha_word_ratio",
          "dolma.required_words",
          "dolma.bullet_line_ratio",
          "dolma.ellipsis_line_ratio",
          "dolma.dup_line_ratio",
          "dolma.dup_line_char_ratio",
          "dolma.top_2_gram",
          "dolma.top_3_gram",
          "dolma.top_4_gram",
          "dolma.dup_5_grams",
          "dolma.dup_6_grams",
          "dolma.dup_7_grams",
          "dolma.dup_8_grams",
          "dolma.dup_9_grams",
          "dolma.dup_10_grams");
  private static final int LINES = 5;
  private static final int GRAMS = 9;

  private final SplitWords words = new SplitWords();
  private final Tokens lines = new Tokens();
  private final HashCounter seen = new HashCounter();
  private int[] lengths = new int[1024];

  @Override
  public List<String> signals() {
    return SIGNALS;
  }

  @Override
  public void measure(TextView view, double[] out, int at) {
    words.set(view.chars(), view.length());
    words(out, at);
    lines(view, out, at + LINES);
    for (int n = 2; n <= 4; n++) {
      out[at + GRAMS + n - 2] = ratio(words.top(n, 1), words.codePoints());
    }
    for (int n = 5; n <= 10; n++) {
      out[at + GRAMS + n - 2] = words.repeatedGrams(n);
    }
  }

  private void words(double[] out, int at) {
    int count = words.words().size();
    int symbols = 0;
    int alphabetic = 0;
    int required = 0;
    for (int w = 0; w < count; w++) {
      int start = words.words().start(w);
      int end = words.words().end(w);
      boolean symbol = false;
      int classes = 0;
      for (int i = start; i < end; i++) {
        char c = words.chars()[i];
        symbol |= c == '#' || c == '\u2026';
        classes |= CharClasses.of(CharClasses.at(words.chars(), i, end));
      }
      symbols += symbol ? 1 : 0;
      alphabetic += (classes & CharClasses.LETTER) != 0 ? 1 : 0;
      required += GopherQuality.stopWord(words.chars(), start, end) != 0 ? 1 : 0;
    }
    out[at] = count;
    out[at + 1] = median(count);
    out[at + 2] = ratio(symbols, count);
    out[at + 3] = ratio(alphabetic, count);
    out[at + 4] = required;
  }

  private double median(int count) {
    if (count == 0) {
      return 0;
    }
    if (lengths.length < count) {
      lengths = new int[count * 2];
    }
    for (int w = 0; w < count; w++) {
      lengths[w] = words.codePoints(w);
    }
    Arrays.sort(lengths, 0, count);
    int middle = lengths[count / 2];
    return count % 2 == 1 ? middle : (middle + lengths[count / 2 - 1]) / 2.0;
  }

  private void lines(TextView view, double[] out, int at) {
    char[] chars = view.chars();
    lines.clear();
    int bullets = 0;
    int ellipses = 0;
    for (int start = 0, i = 0; i <= view.length() && view.length() > 0; i++) {
      if (i == view.length() || chars[i] == '\n') {
        lines.add(start, i);
        bullets += i > start && (chars[start] == '*' || chars[start] == '-') ? 1 : 0;
        ellipses += i > start && chars[i - 1] == '\u2026' ? 1 : 0;
        start = i + 1;
      }
    }
    out[at] = ratio(bullets, lines.size());
    out[at + 1] = ratio(ellipses, lines.size());
    repeated(view, out, at + 2);
  }

  private void repeated(TextView view, double[] out, int at) {
    seen.reset(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      seen.add(view.hash(lines.start(i), lines.end(i)), i);
    }
    long repeated = 0;
    long points = 0;
    for (int i = 0; i < seen.size(); i++) {
      if (seen.count(i) > 1) {
        int line = seen.first(i);
        repeated += seen.count(i);
        points +=
            (long) seen.count(i)
                * Segments.codePoints(view.chars(), lines.start(line), lines.end(line));
      }
    }
    out[at] = ratio(repeated, lines.size());
    out[at + 1] = (double) points / Math.max(1, words.codePoints());
  }
}
