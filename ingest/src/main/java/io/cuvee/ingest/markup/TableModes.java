package io.cuvee.ingest.markup;

/** The modes within tables. */
final class TableModes {
  private final TreeConstruction c;

  TableModes(TreeConstruction construction) {
    this.c = construction;
  }

  void text(Mode by) {
    if (by == Mode.IN_COLUMN_GROUP) {
      columnText();
      return;
    }
    boolean within = (OpenElements.traitsOf(c.open.currentKind()) & Traits.FOSTERS) != 0;
    if (within && c.isWhite()) {
      c.insertText(c.tokens.from, c.tokens.to);
      return;
    }
    c.fosterParenting = true;
    c.bodyText();
    c.fosterParenting = false;
  }

  private void columnText() {
    int white = c.whiteEnd();
    c.insertText(c.tokens.from, white);
    c.tokens.from = white;
    if (white < c.tokens.to && c.open.currentIs(Name.COLGROUP)) {
      c.open.pop();
      c.mode = Mode.IN_TABLE;
      c.text(Mode.IN_TABLE);
    }
  }

  void start(Name name, Mode by) {
    switch (by) {
      case IN_TABLE -> inTable(name);
      case IN_TABLE_BODY -> inBody(name);
      case IN_ROW -> inRow(name);
      case IN_CELL -> {
        if (!isPart(name)) {
          c.start(name, Mode.IN_BODY);
        } else if (closeCell()) {
          c.start(name, c.mode);
        }
      }
      case IN_CAPTION -> {
        if (!isPart(name)) {
          c.start(name, Mode.IN_BODY);
        } else if (closeCaption()) {
          c.start(name, c.mode);
        }
      }
      default -> inColumns(name);
    }
  }

  /** Elements that only tables have, tables themselves apart. */
  private static boolean isPart(Name name) {
    return switch (name) {
      case CAPTION, COL, COLGROUP, TBODY, TD, TFOOT, TH, THEAD, TR -> true;
      default -> false;
    };
  }

  private void inTable(Name name) {
    switch (name) {
      case CAPTION -> {
        clear(Name.TABLE, Name.TABLE, Name.TABLE);
        c.formatting.mark();
        enter(Mode.IN_CAPTION);
      }
      case COLGROUP -> {
        clear(Name.TABLE, Name.TABLE, Name.TABLE);
        enter(Mode.IN_COLUMN_GROUP);
      }
      case COL -> imply(Name.COLGROUP, Mode.IN_COLUMN_GROUP, name);
      case TBODY, TFOOT, THEAD -> {
        clear(Name.TABLE, Name.TABLE, Name.TABLE);
        enter(Mode.IN_TABLE_BODY);
      }
      case TD, TH, TR -> imply(Name.TBODY, Mode.IN_TABLE_BODY, name);
      case TABLE -> {
        if (closeTable()) {
          c.start(name, c.mode);
        }
      }
      case STYLE, SCRIPT, TEMPLATE -> c.start(name, Mode.IN_HEAD);
      case INPUT -> input();
      case FORM -> form();
      default -> foster(name);
    }
  }

  private void clear(Name first, Name second, Name third) {
    c.open.clearTo(first, second, third);
  }

  private void enter(Mode mode) {
    c.insert();
    c.mode = mode;
  }

  private void imply(Name part, Mode mode, Name name) {
    clear(Name.TABLE, Name.TABLE, Name.TABLE);
    c.insertImplied(part);
    c.mode = mode;
    c.start(name, mode);
  }

  private void input() {
    var attributes = c.markup.attributes;
    int type = attributes.find(c.tokens.attributesFrom, c.tokens.attributesTo, AttributeName.TYPE);
    if (type >= 0 && c.markup.value(type).equalsIgnoreCase("hidden")) {
      c.insertVoid();
    } else {
      foster(Name.INPUT);
    }
  }

  private void form() {
    if (c.form < 0 && !c.open.has(Name.TEMPLATE)) {
      c.form = c.insert();
      c.open.pop();
    }
  }

  private void foster(Name name) {
    c.fosterParenting = true;
    c.start(name, Mode.IN_BODY);
    c.fosterParenting = false;
  }

  private void inBody(Name name) {
    switch (name) {
      case TR -> {
        clear(Name.TBODY, Name.TFOOT, Name.THEAD);
        enter(Mode.IN_ROW);
      }
      case TD, TH -> {
        clear(Name.TBODY, Name.TFOOT, Name.THEAD);
        c.insertImplied(Name.TR);
        c.mode = Mode.IN_ROW;
        c.start(name, Mode.IN_ROW);
      }
      case CAPTION, COL, COLGROUP, TBODY, TFOOT, THEAD -> {
        if (closeBody()) {
          c.start(name, c.mode);
        }
      }
      default -> inTable(name);
    }
  }

  private void inRow(Name name) {
    if (name == Name.TD || name == Name.TH) {
      clear(Name.TR, Name.TR, Name.TR);
      enter(Mode.IN_CELL);
      c.formatting.mark();
    } else if (!isPart(name)) {
      inTable(name);
    } else if (closeRow()) {
      c.start(name, c.mode);
    }
  }

  private void inColumns(Name name) {
    switch (name) {
      case HTML -> c.start(name, Mode.IN_BODY);
      case COL -> c.insertVoid();
      case TEMPLATE -> c.start(name, Mode.IN_HEAD);
      default -> {
        if (closeColumns()) {
          c.start(name, c.mode);
        }
      }
    }
  }

  // Ends; each is false if there is nothing to close, and then the tag means nothing.

  private boolean closeTable() {
    int table = c.open.inTableScope(Name.TABLE);
    if (table < 0) {
      return false;
    }
    c.open.shrink(table);
    c.resetMode();
    return true;
  }

  private boolean closeCaption() {
    int caption = c.open.inTableScope(Name.CAPTION);
    if (caption < 0) {
      return false;
    }
    c.open.shrink(caption);
    c.formatting.clearToMarker();
    c.mode = Mode.IN_TABLE;
    return true;
  }

  private boolean closeColumns() {
    if (!c.open.currentIs(Name.COLGROUP)) {
      return false;
    }
    c.open.pop();
    c.mode = Mode.IN_TABLE;
    return true;
  }

  private boolean closeBody() {
    int body =
        Math.max(
            c.open.inTableScope(Name.TBODY),
            Math.max(c.open.inTableScope(Name.THEAD), c.open.inTableScope(Name.TFOOT)));
    if (body < 0) {
      return false;
    }
    c.open.shrink(body);
    c.mode = Mode.IN_TABLE;
    return true;
  }

  private boolean closeRow() {
    int row = c.open.inTableScope(Name.TR);
    if (row < 0) {
      return false;
    }
    c.open.shrink(row);
    c.mode = Mode.IN_TABLE_BODY;
    return true;
  }

  private boolean closeCell() {
    int cell = Math.max(c.open.inTableScope(Name.TD), c.open.inTableScope(Name.TH));
    if (cell < 0) {
      return false;
    }
    c.open.shrink(cell);
    c.formatting.clearToMarker();
    c.mode = Mode.IN_ROW;
    return true;
  }

  void end(Name name, Mode by) {
    switch (by) {
      case IN_TABLE -> endInTable(name);
      case IN_TABLE_BODY -> endInBody(name);
      case IN_ROW -> endInRow(name);
      case IN_CELL -> endInCell(name);
      case IN_CAPTION -> endInCaption(name);
      default -> endInColumns(name);
    }
  }

  private void endInTable(Name name) {
    if (name == Name.TABLE) {
      closeTable();
    } else if (name == Name.TEMPLATE) {
      c.end(name, Mode.IN_HEAD);
    } else if (!isPart(name) && name != Name.BODY && name != Name.HTML) {
      c.fosterParenting = true;
      c.end(name, Mode.IN_BODY);
      c.fosterParenting = false;
    }
  }

  private void endInBody(Name name) {
    if (name == Name.TBODY || name == Name.TFOOT || name == Name.THEAD) {
      if (c.open.inTableScope(name) >= 0) {
        closeBody();
      }
    } else if (name != Name.TABLE) {
      endInTable(name);
    } else if (closeBody()) {
      c.end(name, c.mode);
    }
  }

  private void endInRow(Name name) {
    switch (name) {
      case TR -> closeRow();
      case TABLE -> {
        if (closeRow()) {
          c.end(name, c.mode);
        }
      }
      case TBODY, TFOOT, THEAD -> {
        if (c.open.inTableScope(name) >= 0 && closeRow()) {
          c.end(name, c.mode);
        }
      }
      default -> endInTable(name);
    }
  }

  private void endInCell(Name name) {
    switch (name) {
      case TD, TH -> {
        if (c.open.inTableScope(name) >= 0) {
          closeCell(name);
        }
      }
      case TABLE, TBODY, TFOOT, THEAD, TR -> {
        if (c.open.inTableScope(name) >= 0 && closeCell()) {
          c.end(name, c.mode);
        }
      }
      case BODY, CAPTION, COL, COLGROUP, HTML -> {}
      default -> c.end(name, Mode.IN_BODY);
    }
  }

  private void closeCell(Name name) {
    c.open.shrink(c.open.inTableScope(name));
    c.formatting.clearToMarker();
    c.mode = Mode.IN_ROW;
  }

  private void endInCaption(Name name) {
    if (name == Name.CAPTION) {
      closeCaption();
    } else if (name == Name.TABLE) {
      if (closeCaption()) {
        c.end(name, c.mode);
      }
    } else if (!isPart(name) && name != Name.BODY && name != Name.HTML) {
      c.end(name, Mode.IN_BODY);
    }
  }

  private void endInColumns(Name name) {
    if (name == Name.COLGROUP) {
      closeColumns();
    } else if (name == Name.TEMPLATE) {
      c.end(name, Mode.IN_HEAD);
    } else if (name != Name.COL && closeColumns()) {
      c.end(name, c.mode);
    }
  }
}
