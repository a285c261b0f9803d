package io.cuvee.ingest.evidence;

import io.cuvee.ingest.markup.AttributeName;
import io.cuvee.ingest.markup.Markup;
import java.util.Locale;

/**
 * The nearest ancestor that tells what a mark is for: a figure's caption speaks of the picture, a
 * footer of the page.
 */
final class Landmark {
  private static final int MAX_CLASS = 300;

  private Landmark() {}

  /** Name and a space ({@code "figcaption "}); empty if no ancestor tells. */
  static String prefix(Markup markup, int element) {
    for (int e = element; markup.parent(e) >= 0; e = markup.parent(e)) {
      var name = of(markup, e);
      if (name != null) {
        return name + ' ';
      }
    }
    return "";
  }

  private static String of(Markup markup, int element) {
    var name = markup.name(element);
    switch (name) {
      case FIGCAPTION, FIGURE, FOOTER, ASIDE, NAV, HEADER, ARTICLE, MAIN -> {
        return name.text();
      }
      default -> {}
    }
    var words =
        markup.attribute(element, AttributeName.CLASS).strip()
            + ' '
            + markup.attribute(element, AttributeName.ID);
    if (words.length() < 2) {
      return null;
    }
    var lower = EvidenceList.cut(words, MAX_CLASS).toLowerCase(Locale.ROOT);
    if (lower.contains("caption") || lower.contains("credit") || lower.contains("attribution")) {
      return "figcaption";
    }
    if (lower.contains("footer") || lower.contains("colophon") || lower.contains("copyright")) {
      return "footer";
    }
    if (lower.contains("comment")) {
      return "comment";
    }
    return lower.contains("sidebar") ? "aside" : null;
  }
}
