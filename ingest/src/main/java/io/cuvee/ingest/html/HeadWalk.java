package io.cuvee.ingest.html;

import io.cuvee.ingest.markup.AttributeName;
import io.cuvee.ingest.markup.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers in one walk what a page says about itself; a query each would walk as often. */
final class HeadWalk {
  private static final int MAX_SCRIPTS = 50;
  private static final int MAX_TYPES = 200;
  private static final AttributeName[] META_KEYS = {
    AttributeName.PROPERTY, AttributeName.HTTP_EQUIV
  };

  private final Markup markup;

  /** Content of the first meta element of each property or http-equiv, in lower case. */
  private final Map<String, String> metas = new HashMap<>();

  private final List<String> linkedData = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final FieldReader fields = new FieldReader();
  private int heading = -1;
  private int title = -1;

  HeadWalk(Markup markup) {
    this.markup = markup;
    int n = markup.html();
    while (n >= 0) {
      begin(n);
      n = markup.firstChild(n) >= 0 ? markup.firstChild(n) : end(n);
    }
  }

  private void begin(int n) {
    if (!markup.isText(n)) {
      element(n);
      fields.open(markup.nameText(n), MarkupAttributes.of(markup, n));
    } else if (fields.captures()) {
      var text = new StringBuilder();
      markup.appendText(n, text);
      fields.text(text);
    }
  }

  /** Ends a node and those that end with it; the one that begins next, or -1. */
  private int end(int node) {
    int n = node;
    while (n >= 0) {
      if (!markup.isText(n)) {
        fields.close();
      }
      if (n == markup.html()) {
        return -1;
      }
      if (markup.nextSibling(n) >= 0) {
        return markup.nextSibling(n);
      }
      n = markup.parent(n);
    }
    return -1;
  }

  private void element(int n) {
    switch (markup.name(n)) {
      case META -> meta(n);
      case H1 -> heading = heading < 0 ? n : heading;
      case SCRIPT -> script(n);
      case TITLE -> title = title < 0 && isInHead(n) ? n : title;
      default -> {}
    }
    if (types.size() < MAX_TYPES && markup.has(n, AttributeName.ITEMTYPE)) {
      types.add(markup.attribute(n, AttributeName.ITEMTYPE));
    }
  }

  private boolean isInHead(int n) {
    int above = n;
    while (above >= 0 && above != markup.head()) {
      above = markup.parent(above);
    }
    return above >= 0;
  }

  private void meta(int meta) {
    for (var key : META_KEYS) {
      var value = markup.attribute(meta, key);
      if (!value.isEmpty() && value.length() < 100) {
        metas.putIfAbsent(
            value.toLowerCase(Locale.ROOT), markup.attribute(meta, AttributeName.CONTENT));
      }
    }
  }

  private void script(int script) {
    boolean data =
        markup.attribute(script, AttributeName.TYPE).equalsIgnoreCase("application/ld+json");
    if (data && linkedData.size() < MAX_SCRIPTS) {
      linkedData.add(markup.ownText(script));
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

  /** Text of the title element in the head; empty for none. */
  String title() {
    return title < 0 ? "" : markup.ownText(title);
  }

  /** Text of the first h1, with spaces where elements part it; empty for none. */
  String heading() {
    return heading < 0 ? "" : LineText.of(markup, heading);
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
