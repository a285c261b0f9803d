package io.cuvee.filters.rules;

import static io.cuvee.filters.rules.GopherQuality.ratio;

import io.cuvee.filters.text.HashCounter;
import io.cuvee.filters.text.Segments;
import io.cuvee.filters.text.SplitWords;
import io.cuvee.filters.text.TextView;
import io.cuvee.filters.text.Tokens;
import java.util.List;

/**
 * Gopher's repetition signals as DCLM computes them: all occurrences of a repeated line or
 * paragraph count, a text of one piece repeats nothing, words are Unicode's, and what lies in
 * repeated n-grams is counted once. A text without lines fails by their number.
 */
final class DclmRepetition implements Measure {
  private static final List<String> SIGNALS =
      List.of(
          "dclm.lines",
          "dclm.dup_line_ratio",
          "dclm.dup_line_char_ratio",
          "dclm.dup_paragraph_ratio",
          "dclm.dup_paragraph_char_ratio",
          "dclm.top_2_gram",
          "dclm.top_3_gram",
          "dclm.top_4_gram",
          "dclm.dup_5_grams",
          "dclm.dup_6_grams",
          "dclm.dup_7_grams",
          "dclm.dup_8_grams",
          "dclm.dup_9_grams",
          "dclm.dup_10_grams");
  private static final int GRAMS = 5;

  private final SplitWords words = new SplitWords();
  private final Tokens pieces = new Tokens();
  private final HashCounter seen = new HashCounter();

  @Override
  public List<String> signals() {
    return SIGNALS;
  }

  @Override
  public void measure(TextView view, double[] out, int at) {
    split(view, 1);
    out[at] = pieces.size();
    repeated(view, out, at + 1);
    split(view, 2);
    repeated(view, out, at + 3);
    words.setUnicode(view.chars(), view.length());
    for (int n = 2; n <= 4; n++) {
      out[at + GRAMS + n - 2] = ratio(words.longestTop(n), words.codePoints());
    }
    for (int n = 5; n <= 10; n++) {
      out[at + GRAMS + n - 2] = ratio(words.coveredByRepeats(n), words.codePoints());
    }
  }

  /** Stripped pieces between so many line feeds, without the empty ones. */
  private void split(TextView view, int feeds) {
    char[] chars = view.chars();
    pieces.clear();
    int start = 0;
    int i = 0;
    while (i <= view.length()) {
      boolean end = i == view.length();
      boolean cut =
          !end
              && chars[i] == '\n'
              && (feeds == 1 || (i + 1 < view.length() && chars[i + 1] == '\n'));
      if (end || cut) {
        int from = Segments.firstInk(chars, start, i);
        if (from < i) {
          pieces.add(from, Segments.lastInk(chars, from, i));
        }
        start = i + feeds;
        i = start;
      } else {
        i++;
      }
    }
  }

  private void repeated(TextView view, double[] out, int at) {
    out[at] = 0;
    out[at + 1] = 0;
    if (pieces.size() < 2) {
      return;
    }
    seen.reset(pieces.size());
    long all = 0;
    for (int i = 0; i < pieces.size(); i++) {
      seen.add(view.hash(pieces.start(i), pieces.end(i)), i);
      all += Segments.codePoints(view.chars(), pieces.start(i), pieces.end(i));
    }
    long repeated = 0;
    long points = 0;
    for (int i = 0; i < seen.size(); i++) {
      if (seen.count(i) > 1) {
        int first = seen.first(i);
        long length = Segments.codePoints(view.chars(), pieces.start(first), pieces.end(first));
        repeated += seen.count(i);
        points += seen.count(i) * length;
      }
    }
    out[at] = ratio(repeated, pieces.size());
    out[at + 1] = ratio(points, all);
  }
}
