package io.cuvee.ingest.markup;

/** Start tags in the mode "in body". */
final class BodyStart {
  private final TreeConstruction c;
  private final AdoptionAgency agency;

  BodyStart(TreeConstruction construction) {
    this.c = construction;
    this.agency = new AdoptionAgency(construction);
  }

  void start(Name name) {
    if (name.is(Traits.CLOSES_P)) {
      c.closeParagraph();
      c.insert();
    } else if (name == Name.OTHER || name == Name.SPAN) {
      ordinary();
    } else if (name.is(Traits.FORMATTING)) {
      format(name);
    } else if (name.is(Traits.HEAD)) {
      c.start(name, Mode.IN_HEAD);
    } else if (name.is(Traits.HEADING)) {
      heading();
    } else {
      structure(name);
    }
  }

  private void ordinary() {
    c.reconstruct();
    c.insert();
  }

  private void format(Name name) {
    if (name == Name.A) {
      int earlier = c.formatting.last(Name.A.ordinal());
      if (earlier >= 0) {
        agency.end(Name.A.ordinal());
        c.formatting.remove(earlier);
        c.open.remove(earlier);
      }
    }
    c.reconstruct();
    if (name == Name.NOBR && c.open.inScope(Name.NOBR) >= 0) {
      agency.end(Name.NOBR.ordinal());
      c.reconstruct();
    }
    c.formatting.push(c.insert());
  }

  private void heading() {
    c.closeParagraph();
    if ((OpenElements.traitsOf(c.open.currentKind()) & Traits.HEADING) != 0) {
      c.open.pop();
    }
    c.insert();
  }

  private void structure(Name name) {
    switch (name) {
      case LI -> item(name, Name.LI, Name.LI);
      case DD, DT -> item(name, Name.DD, Name.DT);
      case HTML -> {
        if (!c.open.has(Name.TEMPLATE)) {
          c.merge(c.markup.html);
        }
      }
      case BODY -> body();
      case FRAMESET -> frameset();
      case FORM -> form();
      case PRE, LISTING -> {
        c.closeParagraph();
        c.insert();
        c.tokens.skipLineEnd();
        c.framesetOk = false;
      }
      case PLAINTEXT -> {
        c.closeParagraph();
        c.insert();
        c.tokens.plaintext();
      }
      case TABLE -> {
        if (!c.quirks) {
          c.closeParagraph();
        }
        c.insert();
        c.framesetOk = false;
        c.mode = Mode.IN_TABLE;
      }
      case APPLET, MARQUEE, OBJECT -> {
        ordinary();
        c.formatting.mark();
        c.framesetOk = false;
      }
      default -> content(name);
    }
  }

  private void item(Name name, Name one, Name other) {
    c.framesetOk = false;
    for (int i = c.open.size() - 1; i > 0; i--) {
      int kind = c.markup.kind[c.open.at(i)];
      if (kind == one.ordinal() || kind == other.ordinal()) {
        c.open.shrink(i);
        break;
      }
      boolean passes =
          kind == Name.ADDRESS.ordinal() || kind == Name.DIV.ordinal() || kind == Name.P.ordinal();
      if (!passes && (OpenElements.traitsOf(kind) & Traits.SPECIAL) != 0) {
        break;
      }
    }
    c.closeParagraph();
    c.insert();
  }

  private void body() {
    boolean second = c.open.size() > 1 && c.markup.kind[c.open.at(1)] == Name.BODY.ordinal();
    if (second && !c.open.has(Name.TEMPLATE)) {
      c.framesetOk = false;
      c.merge(c.open.at(1));
    }
  }

  private void frameset() {
    if (c.framesetOk && c.open.size() > 1 && c.markup.kind[c.open.at(1)] == Name.BODY.ordinal()) {
      c.markup.detach(c.open.at(1));
      c.open.shrink(1);
      c.insert();
      c.mode = Mode.IN_FRAMESET;
    }
  }

  private void form() {
    boolean inTemplate = c.open.has(Name.TEMPLATE);
    if (c.form >= 0 && !inTemplate) {
      return;
    }
    c.closeParagraph();
    int node = c.insert();
    if (!inTemplate) {
      c.form = node;
    }
  }

  private void content(Name name) {
    switch (name) {
      case BUTTON -> {
        int button = c.open.inScope(Name.BUTTON);
        if (button >= 0) {
          c.open.shrink(button);
        }
        ordinary();
        c.framesetOk = false;
      }
      case AREA, BR, EMBED, IMG, KEYGEN, WBR -> empty();
      case IMAGE -> {
        c.tokens.name = Name.IMG.ordinal();
        empty();
      }
      case INPUT -> input();
      case PARAM, SOURCE, TRACK -> c.insertVoid();
      case HR -> {
        c.closeParagraph();
        if (c.open.inScope(Name.SELECT) >= 0) {
          c.open.imply(Traits.IMPLIED, null);
        }
        c.insertVoid();
        c.framesetOk = false;
      }
      case TEXTAREA, IFRAME, NOEMBED, XMP -> raw(name);
      case NOSCRIPT -> {
        c.reconstruct();
        c.noscript();
      }
      case SELECT -> select();
      case OPTION, OPTGROUP -> option(name);
      case RB, RTC, RP, RT -> ruby(name);
      case MATH -> foreign(Markup.MATHML);
      case SVG -> foreign(Markup.SVG);
      case CAPTION, COL, COLGROUP, FRAME, HEAD, TBODY, TD, TFOOT, TH, THEAD, TR -> {}
      default -> ordinary();
    }
  }

  private void empty() {
    c.reconstruct();
    c.insertVoid();
    c.framesetOk = false;
  }

  private void input() {
    int select = c.open.inScope(Name.SELECT);
    if (select >= 0) {
      c.open.shrink(select);
    }
    c.reconstruct();
    int input = c.insertVoid();
    if (!c.markup.attribute(input, AttributeName.TYPE).equalsIgnoreCase("hidden")) {
      c.framesetOk = false;
    }
  }

  private void raw(Name name) {
    if (name == Name.XMP) {
      c.closeParagraph();
      c.reconstruct();
    }
    c.framesetOk &= name == Name.NOEMBED;
    c.insertRaw(name);
  }

  private void select() {
    int select = c.open.inScope(Name.SELECT);
    if (select >= 0) {
      c.open.shrink(select);
      return;
    }
    ordinary();
    c.framesetOk = false;
  }

  private void option(Name name) {
    if (c.open.inScope(Name.SELECT) >= 0) {
      c.open.imply(Traits.IMPLIED, name == Name.OPTION ? Name.OPTGROUP : null);
    } else if (c.open.currentIs(Name.OPTION)) {
      c.open.pop();
    }
    ordinary();
  }

  private void ruby(Name name) {
    if (c.open.inScope(Name.RUBY) >= 0) {
      boolean within = name == Name.RP || name == Name.RT;
      c.open.imply(Traits.IMPLIED, within ? Name.RTC : null);
    }
    c.insert();
  }

  private void foreign(int space) {
    c.reconstruct();
    c.insert(c.tokens.name | space);
    if (c.tokens.selfClosing) {
      c.open.pop();
    }
  }
}
