package io.cuvee.filters.rules;

import static io.cuvee.filters.rules.GopherQuality.ratio;

import io.cuvee.filters.text.CharClasses;
import io.cuvee.filters.text.Segments;
import io.cuvee.filters.text.TextView;
import io.cuvee.filters.text.Tokens;
import java.util.List;
import java.util.Map;

/**
 * FineWeb's own signals (Penedo et al., 2024) as datatrove computes them, over the lines that are
 * not blank. A text without lines has 0 everywhere and fails by their number.
 */
final class FineWeb implements Measure {
  static final String SHORT_LINE_LENGTH = "short-line-length";

  private static final List<String> SIGNALS =
      List.of(
          "fineweb.lines",
          "fineweb.line_punct_ratio",
          "fineweb.short_line_ratio",
          "fineweb.char_dup_ratio",
          "fineweb.list_ratio");

  private final double shortLine;

  FineWeb(Map<String, Double> settings) {
    shortLine = settings.get(SHORT_LINE_LENGTH);
  }

  @Override
  public List<String> signals() {
    return SIGNALS;
  }

  @Override
  public void measure(TextView view, double[] out, int at) {
    char[] chars = view.chars();
    var lines = view.fullLines();
    int punctuated = 0;
    int shorts = 0;
    for (int i = 0; i < lines.size(); i++) {
      int start = lines.start(i);
      int end = lines.end(i);
      punctuated += endsInMark(chars, start, end) ? 1 : 0;
      shorts += Segments.codePoints(chars, start, end) <= shortLine ? 1 : 0;
    }
    out[at] = lines.size();
    out[at + 1] = ratio(punctuated, lines.size());
    out[at + 2] = ratio(shorts, lines.size());
    repetition(view, lines, out, at + 3);
  }

  private static void repetition(TextView view, Tokens lines, double[] out, int at) {
    int feeds = 0;
    for (int i = 0; i < view.length(); i++) {
      feeds += view.chars()[i] == '\n' ? 1 : 0;
    }
    view.findDuplicates(lines);
    out[at] = ratio(view.duplicateCodePoints(), view.codePoints() - feeds);
    out[at + 1] = ratio(feeds, view.words().size());
  }

  private static boolean endsInMark(char[] chars, int start, int end) {
    char last = chars[end - 1];
    int codePoint =
        Character.isLowSurrogate(last)
                && end - 2 >= start
                && Character.isHighSurrogate(chars[end - 2])
            ? Character.toCodePoint(chars[end - 2], last)
            : last;
    return CharClasses.is(codePoint, CharClasses.LINE_END_MARK);
  }
}
