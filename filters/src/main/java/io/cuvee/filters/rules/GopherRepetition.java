package io.cuvee.filters.rules;

import static io.cuvee.filters.rules.GopherQuality.ratio;

import io.cuvee.filters.text.TextView;
import io.cuvee.filters.text.Tokens;
import io.cuvee.filters.text.WordGrams;
import java.util.List;

/**
 * The repetition signals of Gopher (Rae et al., 2021, table A1) as datatrove computes them: second
 * and later occurrences count as duplicates, and lengths are over the whole text. An empty text has
 * 0 everywhere and fails by its length.
 */
final class GopherRepetition implements Measure {
  private static final List<String> SIGNALS =
      List.of(
          "gopher.characters",
          "gopher.dup_paragraph_ratio",
          "gopher.dup_paragraph_char_ratio",
          "gopher.dup_line_ratio",
          "gopher.dup_line_char_ratio",
          "gopher.top_2_gram",
          "gopher.top_3_gram",
          "gopher.top_4_gram",
          "gopher.dup_5_grams",
          "gopher.dup_6_grams",
          "gopher.dup_7_grams",
          "gopher.dup_8_grams",
          "gopher.dup_9_grams",
          "gopher.dup_10_grams");

  private final WordGrams grams = new WordGrams();
  private final long[] duplicates = new long[6];

  @Override
  public List<String> signals() {
    return SIGNALS;
  }

  @Override
  public void measure(TextView view, double[] out, int at) {
    int length = view.codePoints();
    out[at] = length;
    pieces(view, view.paragraphs(), out, at + 1);
    pieces(view, view.lineRuns(), out, at + 3);
    grams.set(view);
    for (int n = 2; n <= 4; n++) {
      out[at + 3 + n] = ratio(grams.top(n), length);
    }
    grams.duplicates(5, 10, duplicates);
    for (int n = 5; n <= 10; n++) {
      out[at + 3 + n] = ratio(duplicates[n - 5], length);
    }
  }

  private static void pieces(TextView view, Tokens pieces, double[] out, int at) {
    view.findDuplicates(pieces);
    out[at] = ratio(view.duplicates(), pieces.size());
    out[at + 1] = ratio(view.duplicateCodePoints(), view.codePoints());
  }
}
