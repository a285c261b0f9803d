package io.cuvee.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Gathers in one walk what a page says about itself; a query each would walk as often. */
final class HeadWalk implements NodeVisitor {
  private static final int MAX_SCRIPTS = 50;
  private static final int MAX_TYPES = 200;

  /** Content of the first meta element of each property or http-equiv, in lower case. */
  private final Map<String, String> metas = new HashMap<>();

  private final List<String> linkedData = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final FieldReader fields = new FieldReader();
  private Element heading;

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      fields.text(text.getWholeText());
    }
    if (!(node instanceof Element element)) {
      return;
    }
    fields.open(element.normalName(), new JsoupPages.Attributes(element));
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "h1" -> heading = heading == null ? element : heading;
      case "script" -> script(element);
      default -> {}
    }
    if (element.attributesSize() > 0 && types.size() < MAX_TYPES && element.hasAttr("itemtype")) {
      types.add(element.attr("itemtype"));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element) {
      fields.close();
    }
  }

  private void meta(Element meta) {
    for (var key : new String[] {"property", "http-equiv"}) {
      var value = meta.attr(key);
      if (!value.isEmpty() && value.length() < 100) {
        metas.putIfAbsent(value.toLowerCase(Locale.ROOT), meta.attr("content"));
      }
    }
  }

  private void script(Element script) {
    boolean data = script.attr("type").equalsIgnoreCase("application/ld+json");
    if (data && linkedData.size() < MAX_SCRIPTS) {
      linkedData.add(script.data());
    }
  }

  /** What was said of author, dates and addresses. */
  FieldReader fields() {
    return fields;
  }

  /** Content of a meta element; empty for none. */
  String meta(String name) {
    return metas.getOrDefault(name, "");
  }

  /** Text of the first h1; empty for none. */
  String heading() {
    return heading == null ? "" : heading.text();
  }

  /** JSON-LD blocks, as they stand. */
  List<String> linkedData() {
    return linkedData;
  }

  /** Values of itemtype. */
  List<String> types() {
    return types;
  }
}
