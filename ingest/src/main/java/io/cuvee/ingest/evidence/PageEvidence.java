package io.cuvee.ingest.evidence;

import io.cuvee.ingest.markup.AttributeName;
import io.cuvee.ingest.markup.Markup;
import io.cuvee.ingest.markup.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Evidence in a page's body: licence links and marks, then statements. One walk gathers the visible
 * text with the place of each piece, so that every sign has its words around it.
 */
final class PageEvidence {
  private static final int MAX_TEXT = 2_000_000;
  private static final int MAX_LINKS = 100;
  private static final int MAX_ADDRESS = 2_000;

  private record Link(String kind, String value, int element, String selector, int at) {}

  private final Markup markup;
  private final StringBuilder text;
  private int[] starts = new int[256];
  private int[] owners = new int[256];
  private int pieces;
  private final List<Link> links = new ArrayList<>();

  private PageEvidence(Markup markup) {
    this.markup = markup;
    this.text = new StringBuilder(markup.chars().length / 8);
  }

  static void find(Markup markup, EvidenceList found) {
    var walk = new PageEvidence(markup);
    walk.walk(markup.body());
    for (var link : walk.links) {
      found.add(
          link.kind(),
          link.value(),
          "html:" + Landmark.prefix(markup, link.element()) + link.selector(),
          walk.context(link.at()));
    }
    var all = walk.text.toString();
    new Statements(all, 0, all.length(), "footer", walk::where, found).find();
  }

  private void walk(int root) {
    int n = root;
    while (text.length() <= MAX_TEXT) {
      boolean entered = enter(n);
      if (entered && markup.firstChild(n) >= 0) {
        n = markup.firstChild(n);
        continue;
      }
      if (entered) {
        leave(n);
      }
      while (n != root && markup.nextSibling(n) < 0) {
        n = markup.parent(n);
        leave(n);
      }
      if (n == root) {
        return;
      }
      n = markup.nextSibling(n);
    }
  }

  /** False if nothing in the element is for readers. */
  private boolean enter(int node) {
    if (markup.isText(node)) {
      add(node);
      return true;
    }
    var name = markup.name(node);
    if (name == Name.SCRIPT || name == Name.STYLE || name == Name.TEMPLATE) {
      return false;
    }
    if (isBlock(node, name) || name == Name.BR) {
      text.append('\n');
    }
    if (links.size() < MAX_LINKS && markup.attributesTo(node) > markup.attributesFrom(node)) {
      link(node, name);
    }
    return !markup.holdsMarkupAsText(node);
  }

  private void leave(int node) {
    if (!markup.isText(node) && isBlock(node, markup.name(node))) {
      text.append('\n');
    }
  }

  private boolean isBlock(int node, Name name) {
    return markup.isHtml(node) ? name.isBlock() : name == Name.SVG || name == Name.MATH;
  }

  private void add(int piece) {
    int start = text.length();
    markup.appendText(piece, text);
    if (isBlank(start)) {
      text.setLength(start);
      text.append(' ');
      return;
    }
    if (pieces == starts.length) {
      starts = Arrays.copyOf(starts, pieces * 2);
      owners = Arrays.copyOf(owners, pieces * 2);
    }
    starts[pieces] = start;
    owners[pieces++] = markup.parent(piece);
    text.setLength(Math.min(text.length(), Math.max(start, MAX_TEXT)));
  }

  private boolean isBlank(int start) {
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private void link(int element, Name name) {
    int address = -1;
    int resource = -1;
    var wanted = name == Name.IMG ? AttributeName.SRC : AttributeName.HREF;
    for (int a = markup.attributesTo(element) - 1; a >= markup.attributesFrom(element); a--) {
      var attribute = markup.attributeName(a);
      address = attribute == wanted ? a : address;
      resource = attribute == AttributeName.RESOURCE ? a : resource;
    }
    boolean none = address < 0 || markup.valueTo(address) == markup.valueFrom(address);
    int chosen = none ? resource : address;
    if (chosen >= 0 && (isTold(element) || mayBeLicence(chosen))) {
      address(element, markup.value(chosen));
    }
  }

  private void address(int element, String href) {
    if (href.isEmpty() || href.length() > MAX_ADDRESS) {
      return;
    }
    var name = markup.nameText(element);
    if (isLicence(element)) {
      note("rel-license", href, element, name + "[rel=license]");
    } else if (isLicenceProperty(element)) {
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

  /** True if the element may say that its address is a licence's. */
  private boolean isTold(int element) {
    return holds(element, AttributeName.REL)
        || holds(element, AttributeName.PROPERTY)
        || holds(element, AttributeName.ITEMPROP);
  }

  private boolean holds(int element, AttributeName name) {
    int attribute = markup.find(element, name);
    return attribute >= 0 && markup.valueContains(attribute, "licen");
  }

  /** All hosts of licences end so; most addresses need no closer look. */
  private boolean mayBeLicence(int address) {
    return markup.valueContains(address, ".org")
        || markup.valueContains(address, ".net/")
        || markup.valueContains(address, ".gov.uk/");
  }

  private boolean isLicence(int element) {
    return markup.has(element, AttributeName.REL)
        && Rels.isLicence(markup.attribute(element, AttributeName.REL).toLowerCase(Locale.ROOT));
  }

  private boolean isLicenceProperty(int element) {
    if (!markup.has(element, AttributeName.PROPERTY)
        && !markup.has(element, AttributeName.ITEMPROP)) {
      return false;
    }
    var property =
        markup.attribute(element, AttributeName.PROPERTY)
            + ' '
            + markup.attribute(element, AttributeName.ITEMPROP);
    return Rels.isLicence(property.toLowerCase(Locale.ROOT).strip());
  }

  private void note(String kind, String value, int element, String selector) {
    links.add(new Link(kind, value, element, selector, text.length()));
  }

  private String context(int at) {
    return EvidenceList.around(text, Math.min(at, text.length()), Math.min(at + 40, text.length()));
  }

  private String where(int at) {
    int index = Arrays.binarySearch(starts, 0, pieces, at);
    index = index >= 0 ? index : -index - 2;
    var landmark = index < 0 ? "" : Landmark.prefix(markup, owners[index]).strip();
    return "html:" + (landmark.isEmpty() ? "page" : landmark);
  }
}
