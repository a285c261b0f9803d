package io.cuvee.filters.rules;

import static io.cuvee.filters.rules.GopherQuality.ratio;

import io.cuvee.filters.text.CharClasses;
import io.cuvee.filters.text.PlainWords;
import io.cuvee.filters.text.Segments;
import io.cuvee.filters.text.TextView;
import io.cuvee.filters.text.Tokens;
import io.cuvee.filters.text.WordPunct;
import java.util.List;

/**
 * The quality signals of RedPajama-V2 (Weber et al., 2024, appendix) as its own code computes them.
 * Its signals of single lines stand here as means over the lines. Signals alone: no rule drops by
 * them unless a recipe says so.
 */
final class RedPajamaSignals implements Measure {
  private static final List<String> SIGNALS =
      List.of(
          "rpv2.word_count",
          "rpv2.mean_word_length",
          "rpv2.unique_word_ratio",
          "rpv2.unigram_entropy",
          "rpv2.sentences",
          "rpv2.symbol_word_ratio",
          "rpv2.no_alpha_word_ratio",
          "rpv2.all_caps_word_ratio",
          "rpv2.ellipsis_line_ratio",
          "rpv2.terminal_line_ratio",
          "rpv2.bullet_line_ratio",
          "rpv2.words_per_line",
          "rpv2.javascript_per_line",
          "rpv2.upper_line_mean",
          "rpv2.numeric_line_mean",
          "rpv2.top_2_gram",
          "rpv2.top_3_gram",
          "rpv2.top_4_gram",
          "rpv2.dup_5_grams",
          "rpv2.dup_6_grams",
          "rpv2.dup_7_grams",
          "rpv2.dup_8_grams",
          "rpv2.dup_9_grams",
          "rpv2.dup_10_grams");
  private static final int RAW = 4;
  private static final int LINES = 8;
  private static final int GRAMS = 15;
  private static final char[] HASH = {'#'};
  private static final char[] DOTS = {'.', '.', '.'};
  private static final char[] ELLIPSIS = {'\u2026'};

  private final PlainWords plain = new PlainWords();
  private final RedPajamaLines line = new RedPajamaLines();
  private final Tokens raw = new Tokens();

  @Override
  public List<String> signals() {
    return SIGNALS;
  }

  @Override
  public void measure(TextView view, double[] out, int at) {
    plain.set(view.chars(), 0, view.length());
    words(out, at);
    raw(view, out, at + RAW);
    lines(view, out, at + LINES);
    long all = plain.words().codePoints();
    for (int n = 2; n <= 4; n++) {
      out[at + GRAMS + n - 2] = ratio(plain.words().top(n, 2), all);
    }
    for (int n = 5; n <= 10; n++) {
      out[at + GRAMS + n - 2] = ratio(plain.words().coveredByRepeats(n), all);
    }
  }

  private void words(double[] out, int at) {
    int count = plain.words().words().size();
    out[at] = count;
    out[at + 1] = ratio(plain.words().codePoints(), count);
    var counted = plain.words().counted();
    out[at + 2] = ratio(counted.size(), count);
    double entropy = 0;
    for (int i = 0; i < counted.size(); i++) {
      double share = (double) counted.count(i) / count;
      entropy -= share * StrictMath.log(share);
    }
    out[at + 3] = entropy;
  }

  private void raw(TextView view, double[] out, int at) {
    WordPunct.split(view.chars(), view.length(), raw);
    int alphabetic = 0;
    int capitals = 0;
    for (int w = 0; w < raw.size(); w++) {
      boolean letter = false;
      int classes = 0;
      boolean other = false;
      for (int i = raw.start(w); i < raw.end(w); ) {
        int codePoint = CharClasses.at(view.chars(), i, raw.end(w));
        letter |= codePoint < 0x80 && CharClasses.is(codePoint, CharClasses.LETTER);
        classes |= CharClasses.of(codePoint);
        other |= isCased(codePoint) && !CharClasses.is(codePoint, CharClasses.UPPER);
        i += Character.charCount(codePoint);
      }
      alphabetic += letter ? 1 : 0;
      capitals += !other && (classes & CharClasses.UPPER) != 0 ? 1 : 0;
    }
    out[at] = sentences(view.chars(), view.length());
    out[at + 1] =
        ratio(
            view.occurrences(HASH) + view.occurrences(DOTS) + view.occurrences(ELLIPSIS),
            raw.size());
    out[at + 2] = raw.size() == 0 ? 0 : 1 - ratio(alphabetic, raw.size());
    out[at + 3] = ratio(capitals, raw.size());
  }

  private static boolean isCased(int codePoint) {
    return CharClasses.is(codePoint, CharClasses.CASED | CharClasses.LOWER);
  }

  /** Matches of {@code \b[^.!?]+[.!?]*}. */
  private static int sentences(char[] chars, int length) {
    int count = 0;
    boolean before = false;
    for (int i = 0; i < length; ) {
      boolean word = isWord(chars, i, length);
      if (word != before && !isMark(chars[i])) {
        count++;
        while (i < length && !isMark(chars[i])) {
          i++;
        }
        while (i < length && isMark(chars[i])) {
          i++;
        }
        before = false;
      } else {
        before = word;
        i += Character.charCount(CharClasses.at(chars, i, length));
      }
    }
    return count;
  }

  private static boolean isWord(char[] chars, int at, int length) {
    return CharClasses.is(CharClasses.at(chars, at, length), CharClasses.WORD);
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  private void lines(TextView view, double[] out, int at) {
    char[] chars = view.chars();
    for (int i = 0; i < GRAMS - LINES; i++) {
      out[at + i] = 0;
    }
    int count = 0;
    for (int start = 0; start < view.length(); ) {
      int end = start;
      while (end < view.length() && chars[end] != '\n') {
        end++;
      }
      end = Math.min(end + 1, view.length());
      line.set(chars, start, end);
      add(chars, start, end, out, at);
      count++;
      start = end;
    }
    for (int i = 0; i < GRAMS - LINES && count > 0; i++) {
      out[at + i] /= count;
    }
  }

  private void add(char[] chars, int start, int end, double[] out, int at) {
    int last = Segments.lastInk(chars, start, end);
    boolean dots =
        last - start >= 3
            && chars[last - 1] == '.'
            && chars[last - 2] == '.'
            && chars[last - 3] == '.';
    out[at] += last > start && (dots || chars[last - 1] == '\u2026') ? 1 : 0;
    out[at + 1] += line.endsInMark() ? 1 : 0;
    out[at + 2] += line.startsWithBullet() ? 1 : 0;
    out[at + 3] += line.words();
    out[at + 4] += line.javascript();
    out[at + 5] += line.upperRatio();
    out[at + 6] += line.numericRatio();
  }
}
