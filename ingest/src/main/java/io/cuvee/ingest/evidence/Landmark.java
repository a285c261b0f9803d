package io.cuvee.ingest.evidence;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * The nearest ancestor that tells what a mark is for: a figure's caption speaks of the picture, a
 * footer of the page.
 */
final class Landmark {
  private static final int MAX_CLASS = 300;

  private Landmark() {}

  /** Name and a space ({@code "figcaption "}); empty if no ancestor tells. */
  static String prefix(Element element) {
    for (var e = element; e != null; e = e.parent()) {
      var name = of(e);
      if (name != null) {
        return name + ' ';
      }
    }
    return "";
  }

  private static String of(Element element) {
    switch (element.normalName()) {
      case "figcaption", "figure", "footer", "aside", "nav", "header", "article", "main" -> {
        return element.normalName();
      }
      default -> {}
    }
    var words = element.className() + ' ' + element.id();
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
