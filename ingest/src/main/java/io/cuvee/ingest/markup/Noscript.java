package io.cuvee.ingest.markup;

/**
 * Markup in a noscript element: browsers that run scripts see text there, so nothing in it may
 * change what is around it. It is kept as plain nested elements.
 */
final class Noscript {
  private final TreeConstruction c;
  private int element = -1;
  private int form = -1;

  Noscript(TreeConstruction construction) {
    this.c = construction;
  }

  boolean isOpen() {
    return element >= 0;
  }

  void begin() {
    element = c.insert();
    form = c.form;
    c.form = -1;
  }

  void text() {
    c.framesetOk = c.framesetOk && c.isWhite();
    c.insertText(c.tokens.from, c.tokens.to);
  }

  void start(Name name) {
    c.framesetOk = false;
    switch (name) {
      case TITLE, TEXTAREA, STYLE, SCRIPT, IFRAME, NOEMBED, NOFRAMES, XMP -> {
        if (c.tokens.selfClosing) {
          c.insertVoid();
        } else {
          c.insertRaw(name);
        }
      }
      default -> {
        if (name.is(Traits.VOID)) {
          c.insertVoid();
        } else {
          c.insert();
        }
      }
    }
  }

  void end(Name name) {
    int index = c.open.indexOf(element);
    if (index < 0) {
      finish();
      return;
    }
    if (name == Name.NOSCRIPT) {
      c.open.shrink(index);
      finish();
      return;
    }
    for (int i = c.open.size() - 1; i > index; i--) {
      if (c.markup.kind[c.open.at(i)] == c.tokens.name) {
        c.open.shrink(i);
        return;
      }
    }
  }

  private void finish() {
    element = -1;
    c.form = form;
  }

  /** An element was closed for the depth's sake. */
  void pruned(int node) {
    if (node == element) {
      finish();
    }
  }
}
