package io.cuvee.ingest.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Evidence in a page's body: licence links and marks, then statements. One walk gathers the visible
 * text with the place of each piece, so that every sign has its words around it.
 */
final class PageEvidence implements NodeFilter {
  private static final int MAX_TEXT = 2_000_000;
  private static final int MAX_LINKS = 100;

  private record Link(String kind, String value, Element element, String selector, int at) {}

  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[256];
  private final List<Element> owners = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private PageEvidence() {}

  static void find(Document page, EvidenceList found) {
    var walk = new PageEvidence();
    page.body().filter(walk);
    for (var link : walk.links) {
      found.add(
          link.kind(),
          link.value(),
          "html:" + Landmark.prefix(link.element()) + link.selector(),
          walk.context(link.at()));
    }
    var all = walk.text.toString();
    new Statements(all, 0, all.length(), "footer", walk::where, found).find();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (text.length() > MAX_TEXT) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode words) {
      add(words);
    } else if (node instanceof Element element) {
      var name = element.normalName();
      if (name.equals("script") || name.equals("style") || name.equals("template")) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element.isBlock() || name.equals("br")) {
        text.append('\n');
      }
      link(element, name);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      text.append('\n');
    }
    return FilterResult.CONTINUE;
  }

  private void add(TextNode words) {
    var piece = words.getWholeText();
    if (piece.isBlank()) {
      text.append(' ');
      return;
    }
    if (owners.size() == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[owners.size()] = text.length();
    owners.add(words.parent());
    text.append(piece, 0, Math.min(piece.length(), Math.max(0, MAX_TEXT - text.length())));
  }

  private void link(Element element, String name) {
    var attributes = element.attributes();
    if (attributes.isEmpty() || links.size() >= MAX_LINKS) {
      return;
    }
    var href = attributes.get(name.equals("img") ? "src" : "href");
    href = href.isEmpty() ? attributes.get("resource") : href;
    if (href.isEmpty() || href.length() > 2_000) {
      return;
    }
    var property = attributes.get("property") + ' ' + attributes.get("itemprop");
    if (Rels.isLicence(attributes.get("rel").toLowerCase(Locale.ROOT))) {
      note("rel-license", href, element, name + "[rel=license]");
    } else if (Rels.isLicence(property.toLowerCase(Locale.ROOT).strip())) {
      note("rel-license", href, element, name + "[property=license]");
    } else if (LicenceUrls.isCreativeCommons(href)) {
      note("cc-link", href, element, name);
    } else {
      var id = LicenceUrls.spdx(href);
      if (id != null) {
        note("spdx", id, element, name);
      }
    }
  }

  private void note(String kind, String value, Element element, String selector) {
    links.add(new Link(kind, value, element, selector, text.length()));
  }

  private String context(int at) {
    return EvidenceList.around(text, Math.min(at, text.length()), Math.min(at + 40, text.length()));
  }

  private String where(int at) {
    int index = Arrays.binarySearch(starts, 0, owners.size(), at);
    index = index >= 0 ? index : -index - 2;
    var owner = index < 0 ? null : owners.get(index);
    var landmark = owner == null ? "" : Landmark.prefix(owner).strip();
    return "html:" + (landmark.isEmpty() ? "page" : landmark);
  }
}
