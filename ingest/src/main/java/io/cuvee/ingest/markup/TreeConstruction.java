package io.cuvee.ingest.markup;

import java.util.ArrayDeque;

/**
 * The HTML standard's tree construction with scripting off ("The rules for parsing tokens in HTML
 * content"). What differs on purpose: noscript holds its markup as it stands and disturbs nothing
 * around it, as in browsers, which see it as text ({@link Noscript}); and depth is bounded, deeper
 * elements taking the place of the deepest.
 */
final class TreeConstruction {
  private static final int TABLE_PARTS = Traits.THOROUGH | Traits.FOSTERS;

  final Markup markup;
  final Tokenizer tokens;
  final OpenElements open;
  final FormattingElements formatting;
  final ArrayDeque<Mode> templates = new ArrayDeque<>();

  private final EarlyModes early;
  private final BodyStart bodyStart;
  private final BodyEnd bodyEnd;
  private final TableModes tables;
  private final LateModes late;
  private final ForeignContent foreign;
  private final Noscript noscript;

  Mode mode = Mode.INITIAL;
  private Mode original = Mode.IN_BODY;
  int form = -1;
  boolean framesetOk = true;
  boolean quirks;

  /** Elements and texts that a table does not take go before it. */
  boolean fosterParenting;

  TreeConstruction(Markup markup) {
    this.markup = markup;
    this.tokens = new Tokenizer(markup.chars, markup.chars.length, markup.names, markup.attributes);
    this.open = new OpenElements(markup);
    this.formatting = new FormattingElements(markup);
    this.early = new EarlyModes(this);
    this.bodyStart = new BodyStart(this);
    this.bodyEnd = new BodyEnd(this);
    this.tables = new TableModes(this);
    this.late = new LateModes(this);
    this.foreign = new ForeignContent(this);
    this.noscript = new Noscript(this);
  }

  void run() {
    while (markup.count < Markup.MAX_NODES) {
      tokens.foreign = open.currentKind() >= Markup.SVG;
      var token = tokens.next();
      switch (token) {
        case TEXT -> text();
        case START -> start(name());
        case END -> end(name());
        case DOCTYPE -> early.doctype();
        case EOF -> {
          early.finish();
          return;
        }
      }
    }
    early.finish();
  }

  private Name name() {
    return Name.at(tokens.name);
  }

  // Dispatch.

  private void text() {
    if (mode == Mode.TEXT) {
      insertText(tokens.from, tokens.to);
    } else if (noscript.isOpen()) {
      noscript.text();
    } else if (tokens.foreign && foreign.takesText()) {
      foreign.text();
    } else {
      text(mode);
    }
  }

  /** Handles the text by the rules of a mode. */
  void text(Mode by) {
    switch (by) {
      case INITIAL, BEFORE_HTML, BEFORE_HEAD, IN_HEAD, AFTER_HEAD -> early.text(by);
      case IN_TABLE, IN_TABLE_BODY, IN_ROW, IN_COLUMN_GROUP -> tables.text(by);
      case AFTER_BODY, AFTER_AFTER_BODY, IN_FRAMESET, AFTER_FRAMESET, AFTER_AFTER_FRAMESET ->
          late.text(by);
      default -> bodyText();
    }
  }

  void bodyText() {
    reconstruct();
    insertText(tokens.from, tokens.to);
    framesetOk = framesetOk && isWhite();
  }

  void start(Name name) {
    if (mode != Mode.TEXT && noscript.isOpen()) {
      noscript.start(name);
    } else if (open.currentKind() >= Markup.SVG && foreign.takesStart(name)) {
      foreign.start(name);
    } else {
      start(name, mode);
    }
  }

  /** Handles the start tag by the rules of a mode. */
  void start(Name name, Mode by) {
    switch (by) {
      case INITIAL, BEFORE_HTML, BEFORE_HEAD, IN_HEAD, AFTER_HEAD, IN_TEMPLATE ->
          early.start(name, by);
      case IN_TABLE, IN_TABLE_BODY, IN_ROW, IN_COLUMN_GROUP, IN_CELL, IN_CAPTION ->
          tables.start(name, by);
      case AFTER_BODY, AFTER_AFTER_BODY, IN_FRAMESET, AFTER_FRAMESET, AFTER_AFTER_FRAMESET ->
          late.start(name, by);
      default -> bodyStart.start(name);
    }
  }

  void end(Name name) {
    if (mode == Mode.TEXT) {
      open.pop();
      mode = original;
      if (name == Name.NOSCRIPT && noscript.isOpen()) {
        noscript.end(name);
      }
    } else if (noscript.isOpen()) {
      noscript.end(name);
    } else if (open.currentKind() >= Markup.SVG && foreign.end(name)) {
      return;
    } else {
      end(name, mode);
    }
  }

  /** Handles the end tag by the rules of a mode. */
  void end(Name name, Mode by) {
    switch (by) {
      case INITIAL, BEFORE_HTML, BEFORE_HEAD, IN_HEAD, AFTER_HEAD, IN_TEMPLATE ->
          early.end(name, by);
      case IN_TABLE, IN_TABLE_BODY, IN_ROW, IN_COLUMN_GROUP, IN_CELL, IN_CAPTION ->
          tables.end(name, by);
      case AFTER_BODY, AFTER_AFTER_BODY, IN_FRAMESET, AFTER_FRAMESET, AFTER_AFTER_FRAMESET ->
          late.end(name, by);
      default -> bodyEnd.end(name);
    }
  }

  void noscript() {
    noscript.begin();
  }

  // Texts.

  /** True if the token's text is white space only. */
  boolean isWhite() {
    return whiteEnd() == tokens.to;
  }

  /** Behind the white space that the token's text begins with. */
  int whiteEnd() {
    int i = tokens.from;
    while (i < tokens.to && Tokenizer.isSpace(markup.chars[i])) {
      i++;
    }
    return i;
  }

  void insertText(int from, int to) {
    if (to <= from) {
      return;
    }
    int node = markup.create(Markup.TEXT, from, to);
    boolean replaced = mode == Mode.TEXT || open.currentKind() >= Markup.SVG;
    markup.flags[node] =
        (byte)
            ((tokens.coded ? Markup.CODED : 0)
                | (tokens.isRaw ? Markup.RAW : 0)
                | (replaced ? Markup.NUL_REPLACED : 0));
    place(node);
  }

  // Elements.

  /** An element of the token's name and attributes, placed and opened. */
  int insert() {
    return insert(tokens.name);
  }

  int insert(int kind) {
    enforceDepth();
    int node = markup.create(kind, tokens.attributesFrom, tokens.attributesTo);
    place(node);
    open.push(node);
    return node;
  }

  /** Likewise, without attributes: an element that no tag began. */
  int insertImplied(Name name) {
    enforceDepth();
    int node = markup.create(name.ordinal(), 0, 0);
    place(node);
    open.push(node);
    return node;
  }

  /** An element without content. */
  int insertVoid() {
    int node = insert();
    open.pop();
    return node;
  }

  /** An element whose text is no markup. */
  void insertRaw(Name name) {
    insert();
    tokens.raw(name, noscript.isOpen());
    if (name == Name.TEXTAREA) {
      tokens.skipLineEnd();
    }
    original = mode;
    mode = Mode.TEXT;
  }

  private void enforceDepth() {
    while (open.size() >= Markup.MAX_DEPTH) {
      int node = open.pop();
      formatting.remove(node);
      form = node == form ? -1 : form;
      if (markup.kind[node] == Name.TEMPLATE.ordinal()) {
        leaveTemplate();
      } else if (mode != Mode.TEXT
          && (OpenElements.traitsOf(markup.kind[node]) & TABLE_PARTS) != 0) {
        resetMode();
      }
      noscript.pruned(node);
    }
  }

  void leaveTemplate() {
    formatting.clearToMarker();
    templates.poll();
    resetMode();
  }

  /** The standard's "appropriate place for inserting a node". */
  private void place(int node) {
    int current = open.current();
    boolean foster =
        fosterParenting && (OpenElements.traitsOf(markup.kind[current]) & Traits.FOSTERS) != 0;
    if (foster) {
      placeBeforeTable(node);
    } else {
      markup.append(current, node);
    }
  }

  void placeBeforeTable(int node) {
    int table = open.lastOf(Name.TABLE.ordinal());
    int template = open.lastOf(Name.TEMPLATE.ordinal());
    if (template >= 0 && template > table) {
      markup.append(open.at(template), node);
    } else if (table < 0) {
      markup.append(open.at(0), node);
    } else if (markup.parent[open.at(table)] >= 0) {
      markup.insertBefore(open.at(table), node);
    } else {
      markup.append(open.at(table - 1), node);
    }
  }

  /** The standard's "reconstruct the active formatting elements". */
  void reconstruct() {
    int size = formatting.size();
    if (size == 0) {
      return;
    }
    int i = size - 1;
    while (i >= 0 && !isMarkerOrOpen(formatting.at(i))) {
      i--;
    }
    for (i++; i < formatting.size(); i++) {
      int entry = formatting.at(i);
      enforceDepth();
      if (i >= formatting.size() || formatting.at(i) != entry) {
        return;
      }
      int node = copy(entry);
      place(node);
      open.push(node);
      formatting.set(i, node);
    }
  }

  private boolean isMarkerOrOpen(int entry) {
    return entry == FormattingElements.MARKER || open.indexOf(entry) >= 0;
  }

  /** A new element with the name and attributes of another. */
  int copy(int node) {
    return markup.create(markup.kind[node], markup.from[node], markup.to[node]);
  }

  /** Closes a paragraph that is in button scope. */
  void closeParagraph() {
    int p = open.inScope(Name.P, Traits.SCOPE | Traits.BUTTON_SCOPE);
    if (p >= 0) {
      open.shrink(p);
    }
  }

  /** Adds attributes that an element does not have yet. */
  void merge(int node) {
    var attributes = markup.attributes;
    int from = markup.from[node];
    int to = markup.to[node];
    int given = attributes.count();
    if (given == tokens.attributesFrom || to - from >= Attributes.MAX_OF_ELEMENT) {
      return;
    }
    int start = attributes.count();
    for (int a = from; a < to; a++) {
      attributes.copy(a);
    }
    for (int a = tokens.attributesFrom; a < given; a++) {
      if (!attributes.has(from, to, a)) {
        attributes.copy(a);
      }
    }
    markup.from[node] = start;
    markup.to[node] = attributes.count();
  }

  /** The standard's "reset the insertion mode appropriately". */
  void resetMode() {
    for (int i = open.size() - 1; i >= 0; i--) {
      var found = modeOf(Name.at(markup.kind[open.at(i)]), i);
      if (found != null) {
        mode = found;
        return;
      }
    }
    mode = Mode.IN_BODY;
  }

  private Mode modeOf(Name name, int index) {
    return switch (name) {
      case TD, TH -> index > 0 ? Mode.IN_CELL : null;
      case TR -> Mode.IN_ROW;
      case TBODY, THEAD, TFOOT -> Mode.IN_TABLE_BODY;
      case CAPTION -> Mode.IN_CAPTION;
      case COLGROUP -> Mode.IN_COLUMN_GROUP;
      case TABLE -> Mode.IN_TABLE;
      case TEMPLATE -> templates.isEmpty() ? Mode.IN_BODY : templates.peek();
      case HEAD -> Mode.IN_HEAD;
      case BODY -> Mode.IN_BODY;
      case FRAMESET -> Mode.IN_FRAMESET;
      case HTML -> markup.head < 0 ? Mode.BEFORE_HEAD : Mode.AFTER_HEAD;
      default -> null;
    };
  }
}
