package io.cuvee.ingest.markup;

/** The modes of framesets and behind the body. */
final class LateModes {
  private final TreeConstruction c;

  LateModes(TreeConstruction construction) {
    this.c = construction;
  }

  private static boolean isBody(Mode by) {
    return by == Mode.AFTER_BODY || by == Mode.AFTER_AFTER_BODY;
  }

  void text(Mode by) {
    if (isBody(by)) {
      if (!c.isWhite()) {
        c.mode = Mode.IN_BODY;
      }
      c.bodyText();
    }
    // Framesets hold white space only.
  }

  void start(Name name, Mode by) {
    if (name == Name.HTML) {
      c.start(name, Mode.IN_BODY);
    } else if (isBody(by)) {
      c.mode = Mode.IN_BODY;
      c.start(name, Mode.IN_BODY);
    } else if (name == Name.NOFRAMES) {
      c.start(name, Mode.IN_HEAD);
    } else if (by == Mode.IN_FRAMESET && name == Name.FRAMESET) {
      c.insert();
    } else if (by == Mode.IN_FRAMESET && name == Name.FRAME) {
      c.insertVoid();
    }
  }

  void end(Name name, Mode by) {
    if (isBody(by)) {
      if (name == Name.HTML) {
        c.mode = Mode.AFTER_AFTER_BODY;
      } else {
        c.mode = Mode.IN_BODY;
        c.end(name, Mode.IN_BODY);
      }
    } else if (by == Mode.IN_FRAMESET && name == Name.FRAMESET) {
      if (c.open.size() > 1) {
        c.open.pop();
      }
      c.mode = c.open.currentIs(Name.FRAMESET) ? by : Mode.AFTER_FRAMESET;
    } else if (by == Mode.AFTER_FRAMESET && name == Name.HTML) {
      c.mode = Mode.AFTER_AFTER_FRAMESET;
    }
  }
}
