package io.cuvee.ingest.markup;

/** End tags in the mode "in body". */
final class BodyEnd {
  private final TreeConstruction c;
  private final AdoptionAgency agency;

  BodyEnd(TreeConstruction construction) {
    this.c = construction;
    this.agency = new AdoptionAgency(construction);
  }

  void end(Name name) {
    if (name.is(Traits.BLOCK_END)) {
      close(c.open.inScope(name));
    } else if (name.is(Traits.FORMATTING)) {
      agency.end(name.ordinal());
    } else if (name.is(Traits.HEADING)) {
      close(c.open.headingInScope());
    } else {
      structure(name);
    }
  }

  private void close(int index) {
    if (index >= 0) {
      c.open.shrink(index);
    }
  }

  private void structure(Name name) {
    switch (name) {
      case P -> paragraph();
      case LI -> close(c.open.inScope(name, Traits.SCOPE | Traits.LIST_SCOPE));
      case DD, DT -> close(c.open.inScope(name));
      case BODY -> {
        if (c.open.inScope(Name.BODY) >= 0) {
          c.mode = Mode.AFTER_BODY;
        }
      }
      case HTML -> {
        if (c.open.inScope(Name.BODY) >= 0) {
          c.mode = Mode.AFTER_BODY;
          c.end(name, Mode.AFTER_BODY);
        }
      }
      case FORM -> form();
      case BR -> {
        c.reconstruct();
        c.insertImplied(Name.BR);
        c.open.pop();
        c.framesetOk = false;
      }
      case APPLET, MARQUEE, OBJECT -> {
        int index = c.open.inScope(name);
        if (index >= 0) {
          c.open.shrink(index);
          c.formatting.clearToMarker();
        }
      }
      case TEMPLATE -> c.end(name, Mode.IN_HEAD);
      default -> agency.other(c.tokens.name);
    }
  }

  private void paragraph() {
    if (c.open.inScope(Name.P, Traits.SCOPE | Traits.BUTTON_SCOPE) < 0) {
      c.insertImplied(Name.P);
    }
    c.closeParagraph();
  }

  private void form() {
    if (c.open.has(Name.TEMPLATE)) {
      close(c.open.inScope(Name.FORM));
      return;
    }
    int node = c.form;
    c.form = -1;
    int index = node < 0 ? -1 : c.open.indexOf(node);
    if (index < 0 || c.open.inScope(Name.FORM) < 0) {
      return;
    }
    c.open.imply(Traits.IMPLIED, null);
    c.open.remove(node);
  }
}
