package io.cuvee.ingest.markup;

import java.util.Locale;

/** SVG and MathML ("The rules for parsing tokens in foreign content"). */
final class ForeignContent {
  private final TreeConstruction c;

  ForeignContent(TreeConstruction construction) {
    this.c = construction;
  }

  private boolean isMathText(int kind) {
    if (kind < Markup.MATHML) {
      return false;
    }
    return switch (Name.at(kind & 0xffff)) {
      case MI, MO, MN, MS, MTEXT -> true;
      default -> false;
    };
  }

  /** SVG and MathML elements that hold HTML. */
  private boolean holdsHtml(int node) {
    int kind = c.markup.kind[node];
    var name = Name.at(kind & 0xffff);
    if (kind >= Markup.MATHML) {
      var encoding =
          name == Name.ANNOTATION_XML ? c.markup.attribute(node, AttributeName.ENCODING) : "";
      var lower = encoding.toLowerCase(Locale.ROOT);
      return lower.equals("text/html") || lower.equals("application/xhtml+xml");
    }
    return kind >= Markup.SVG
        && (name == Name.FOREIGNOBJECT || name == Name.DESC || name == Name.TITLE);
  }

  /** True if a text here follows these rules, the current node being foreign. */
  boolean takesText() {
    return !isMathText(c.open.currentKind()) && !holdsHtml(c.open.current());
  }

  void text() {
    c.framesetOk = c.framesetOk && c.isWhite();
    c.insertText(c.tokens.from, c.tokens.to);
  }

  /** True if a start tag here follows these rules, the current node being foreign. */
  boolean takesStart(Name name) {
    int kind = c.open.currentKind();
    if (isMathText(kind)) {
      return name == Name.MGLYPH || name == Name.MALIGNMARK;
    }
    boolean drawing = name == Name.SVG && kind == (Name.ANNOTATION_XML.ordinal() | Markup.MATHML);
    return !drawing && !holdsHtml(c.open.current());
  }

  void start(Name name) {
    if (name.is(Traits.BREAKOUT) || (name == Name.FONT && hasFontAttribute())) {
      leave();
      c.start(name);
      return;
    }
    int space = c.open.currentKind() & ~0xffff;
    c.insert(c.tokens.name | space);
    if (c.tokens.selfClosing) {
      c.open.pop();
    }
  }

  private boolean hasFontAttribute() {
    var attributes = c.markup.attributes;
    int from = c.tokens.attributesFrom;
    int to = c.tokens.attributesTo;
    return attributes.find(from, to, AttributeName.COLOR) >= 0
        || attributes.find(from, to, AttributeName.FACE) >= 0
        || attributes.find(from, to, AttributeName.SIZE) >= 0;
  }

  private void leave() {
    while (c.open.currentKind() >= Markup.SVG
        && !isMathText(c.open.currentKind())
        && !holdsHtml(c.open.current())) {
      c.open.pop();
    }
  }

  /** False if the tag is for the rules of the mode. */
  boolean end(Name name) {
    if (name == Name.BR || name == Name.P) {
      leave();
      return false;
    }
    for (int i = c.open.size() - 1; i > 0; i--) {
      int kind = c.markup.kind[c.open.at(i)];
      if (kind < Markup.SVG) {
        return false;
      }
      if ((kind & 0xffff) == c.tokens.name) {
        c.open.shrink(i);
        return true;
      }
    }
    return true;
  }
}
