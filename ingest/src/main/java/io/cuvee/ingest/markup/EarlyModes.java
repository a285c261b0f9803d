package io.cuvee.ingest.markup;

/** From the start to the body: the modes up to "after head", "in head" and "in template". */
final class EarlyModes {
  private final TreeConstruction c;

  EarlyModes(TreeConstruction construction) {
    this.c = construction;
  }

  void doctype() {
    if (c.mode == Mode.INITIAL) {
      c.quirks = Quirks.of(c.markup.chars, c.tokens.from, c.tokens.to);
      c.mode = Mode.BEFORE_HTML;
    }
  }

  /** Gives the page what it did not have. */
  void finish() {
    if (c.markup.html < 0) {
      html();
    }
    if (c.markup.head < 0) {
      c.open.shrink(1);
      head();
    }
    for (int n = c.markup.firstChild[c.markup.html]; n >= 0; n = c.markup.next[n]) {
      int kind = c.markup.kind[n];
      if (kind == Name.BODY.ordinal() || kind == Name.FRAMESET.ordinal()) {
        return;
      }
    }
    c.markup.append(c.markup.html, c.markup.create(Name.BODY.ordinal(), 0, 0));
  }

  private void html() {
    c.markup.html = c.insertImplied(Name.HTML);
    c.mode = Mode.BEFORE_HEAD;
  }

  private void head() {
    c.markup.head = c.insertImplied(Name.HEAD);
    c.mode = Mode.IN_HEAD;
  }

  /** Ends the mode as any token does that it has no rule for. */
  private void advance(Mode by) {
    switch (by) {
      case INITIAL -> {
        c.quirks = true;
        c.mode = Mode.BEFORE_HTML;
      }
      case BEFORE_HTML -> html();
      case BEFORE_HEAD -> head();
      case IN_HEAD -> {
        c.open.pop();
        c.mode = Mode.AFTER_HEAD;
      }
      default -> {
        c.insertImplied(Name.BODY);
        c.mode = Mode.IN_BODY;
      }
    }
  }

  void text(Mode by) {
    int white = c.whiteEnd();
    if (by == Mode.IN_HEAD || by == Mode.AFTER_HEAD) {
      c.insertText(c.tokens.from, white);
    }
    c.tokens.from = white;
    if (white < c.tokens.to) {
      advance(by);
      c.text(c.mode);
    }
  }

  void start(Name name, Mode by) {
    switch (by) {
      case BEFORE_HTML -> beforeHtml(name);
      case BEFORE_HEAD -> beforeHead(name);
      case IN_HEAD -> inHead(name, by);
      case AFTER_HEAD -> afterHead(name);
      case IN_TEMPLATE -> inTemplate(name);
      default -> again(name, by);
    }
  }

  private void again(Name name, Mode by) {
    advance(by);
    c.start(name, c.mode);
  }

  private void beforeHtml(Name name) {
    if (name == Name.HTML) {
      c.markup.html = c.insert();
      c.mode = Mode.BEFORE_HEAD;
    } else {
      again(name, Mode.BEFORE_HTML);
    }
  }

  private void beforeHead(Name name) {
    if (name == Name.HEAD) {
      c.markup.head = c.insert();
      c.mode = Mode.IN_HEAD;
    } else if (name == Name.HTML) {
      c.merge(c.markup.html);
    } else {
      again(name, Mode.BEFORE_HEAD);
    }
  }

  void inHead(Name name, Mode by) {
    switch (name) {
      case HTML -> c.start(name, Mode.IN_BODY);
      case BASE, BASEFONT, BGSOUND, LINK, META -> c.insertVoid();
      case TITLE, NOFRAMES, STYLE, SCRIPT -> c.insertRaw(name);
      case NOSCRIPT -> c.noscript();
      case TEMPLATE -> template();
      case HEAD -> {}
      default -> again(name, by);
    }
  }

  private void template() {
    c.insert();
    c.formatting.mark();
    c.framesetOk = false;
    c.mode = Mode.IN_TEMPLATE;
    if (c.templates.size() < Markup.MAX_DEPTH) {
      c.templates.push(Mode.IN_TEMPLATE);
    }
  }

  private void afterHead(Name name) {
    if (name == Name.HTML) {
      c.start(name, Mode.IN_BODY);
    } else if (name == Name.BODY) {
      c.insert();
      c.framesetOk = false;
      c.mode = Mode.IN_BODY;
    } else if (name == Name.FRAMESET) {
      c.insert();
      c.mode = Mode.IN_FRAMESET;
    } else if (name.is(Traits.HEAD)) {
      // It goes into the head all the same.
      int head = c.markup.head;
      c.open.push(head);
      inHead(name, Mode.IN_HEAD);
      c.open.remove(head);
    } else if (name != Name.HEAD) {
      again(name, Mode.AFTER_HEAD);
    }
  }

  private void inTemplate(Name name) {
    if (name.is(Traits.HEAD)) {
      inHead(name, Mode.IN_HEAD);
      return;
    }
    var mode =
        switch (name) {
          case CAPTION, COLGROUP, TBODY, TFOOT, THEAD -> Mode.IN_TABLE;
          case COL -> Mode.IN_COLUMN_GROUP;
          case TR -> Mode.IN_TABLE_BODY;
          case TD, TH -> Mode.IN_ROW;
          default -> Mode.IN_BODY;
        };
    c.templates.poll();
    c.templates.push(mode);
    c.mode = mode;
    c.start(name, mode);
  }

  void end(Name name, Mode by) {
    if (name == Name.TEMPLATE) {
      if (by == Mode.IN_HEAD || by == Mode.AFTER_HEAD || by == Mode.IN_TEMPLATE) {
        endTemplate();
      }
    } else if (by == Mode.IN_HEAD && name == Name.HEAD) {
      advance(by);
    } else if (by != Mode.IN_TEMPLATE
        && (name == Name.HEAD || name == Name.BODY || name == Name.HTML || name == Name.BR)) {
      advance(by);
      c.end(name, c.mode);
    }
  }

  void endTemplate() {
    int index = c.open.lastOf(Name.TEMPLATE.ordinal());
    if (index >= 0) {
      c.open.shrink(index);
      c.leaveTemplate();
    }
  }
}
