package io.cuvee.ingest.html;

import io.cuvee.ingest.html.math.FormulaReader;
import io.cuvee.ingest.markup.AttributeName;
import io.cuvee.ingest.markup.Markup;
import io.cuvee.ingest.markup.Name;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Drives the page builder from a page's markup. */
final class MarkupPages {
  private static final Map<Name, HtmlTag> TAGS = tags();

  private final Markup markup;
  private final PageBuilder builder = new PageBuilder();
  private final FormulaReader formulas = new FormulaReader(builder);
  private final StringBuilder decoded = new StringBuilder();
  private final Map<String, HtmlTag> unknown = new HashMap<>();

  private MarkupPages(Markup markup) {
    this.markup = markup;
  }

  private static Map<Name, HtmlTag> tags() {
    var tags = new EnumMap<Name, HtmlTag>(Name.class);
    for (var name : Name.values()) {
      tags.put(name, HtmlTag.of(name.text()));
    }
    return tags;
  }

  /** The arrays of a parsed page, not yet measured. */
  static Page page(Markup markup) {
    var pages = new MarkupPages(markup);
    pages.walk(markup.body());
    pages.formulas.flush();
    return pages.builder.page();
  }

  private void walk(int root) {
    int n = root;
    while (true) {
      boolean entered = enter(n);
      // A formula's source stands in a script.
      boolean readable = !markup.holdsMarkupAsText(n) || formulas.inside();
      if (entered && readable && markup.firstChild(n) >= 0) {
        n = markup.firstChild(n);
        continue;
      }
      if (entered && !markup.isText(n)) {
        end();
      }
      while (n != root && markup.nextSibling(n) < 0) {
        n = markup.parent(n);
        end();
      }
      if (n == root) {
        return;
      }
      n = markup.nextSibling(n);
    }
  }

  private void end() {
    if (!formulas.close()) {
      builder.close();
    }
  }

  /** False if what is below the node, and its end, are to be passed over. */
  private boolean enter(int node) {
    if (markup.isText(node)) {
      text(node);
      return true;
    }
    var attributes = MarkupAttributes.of(markup, node);
    var name = markup.nameText(node);
    if (builder.hasRoom() && formulas.open(name, attributes)) {
      return true;
    }
    var tag = tag(node);
    if (tag == HtmlTag.SKIPPED || !builder.hasRoom()) {
      return false;
    }
    long contexts = 0;
    int classes = 0;
    for (int a = markup.attributesTo(node) - 1; a >= markup.attributesFrom(node); a--) {
      // Backwards, so that of equal names the first has the last word.
      if (markup.attributeName(a) == AttributeName.CLASS) {
        classes = ClassWords.hash(markup, a);
      }
    }
    contexts = AttributeContexts.of(markup, node);
    builder.open(tag, contexts, tag.ordinal() * 31 + classes);
    builder.describe(name, attributes);
    return true;
  }

  private HtmlTag tag(int node) {
    var name = markup.name(node);
    return name == Name.OTHER
        ? unknown.computeIfAbsent(markup.nameText(node), HtmlTag::of)
        : TAGS.get(name);
  }

  private void text(int node) {
    if (formulas.waits()) {
      decoded.setLength(0);
      markup.appendText(node, decoded);
      if (!formulas.text(decoded)) {
        builder.text(decoded);
      }
    } else if (markup.isPlain(node)) {
      builder.text(markup.chars(), markup.from(node), markup.to(node));
    } else {
      decoded.setLength(0);
      markup.appendText(node, decoded);
      builder.text(decoded);
    }
  }
}
