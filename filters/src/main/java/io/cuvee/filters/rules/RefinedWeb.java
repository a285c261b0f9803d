package io.cuvee.filters.rules;

import static io.cuvee.filters.rules.GopherQuality.ratio;

import io.cuvee.filters.text.TextView;
import java.util.List;

/**
 * RefinedWeb's line edits, and the share of a page's words that they take: a page that loses too
 * many is dropped (Penedo et al., 2023, appendix G.2; DCLM's reading).
 */
final class RefinedWeb implements Measure {
  private static final List<String> SIGNALS =
      List.of("refinedweb.characters_left", "refinedweb.removed_word_ratio");

  private String left;
  private long change;

  @Override
  public List<String> signals() {
    return SIGNALS;
  }

  @Override
  public void measure(TextView view, double[] out, int at) {
    left = RefinedWebLines.edited(new String(view.chars(), 0, view.length()));
    int points = left.codePointCount(0, left.length());
    int before = AlphanumericWords.count(view.chars(), view.length());
    change = (long) points - view.codePoints();
    out[at] = points;
    out[at + 1] = ratio(before - AlphanumericWords.count(left), before);
  }

  @Override
  public String edited() {
    return left;
  }

  @Override
  public List<Edit> edits() {
    return change == 0 ? List.of() : List.of(new Edit("refinedweb.lines", change));
  }
}
