package io.cuvee.ingest.markup;

/** Names of attributes that are read often; any other is found by its text. */
public enum AttributeName {
  ACTION("action"),
  ALT("alt"),
  ARIA_HIDDEN("aria-hidden"),
  CITE("cite"),
  CLASS("class"),
  COLOR("color"),
  CONTENT("content"),
  DATA_COMPONENT("data-component"),
  DATA_TESTID("data-testid"),
  DATA_TYPE("data-type"),
  DATETIME("datetime"),
  DISPLAY("display"),
  ENCODING("encoding"),
  FACE("face"),
  HIDDEN("hidden"),
  HREF("href"),
  HTTP_EQUIV("http-equiv"),
  ID("id"),
  ITEMPROP("itemprop"),
  ITEMSCOPE("itemscope"),
  ITEMTYPE("itemtype"),
  LANG("lang"),
  NAME("name"),
  PROPERTY("property"),
  REL("rel"),
  RESOURCE("resource"),
  ROLE("role"),
  SIZE("size"),
  SRC("src"),
  START("start"),
  STYLE("style"),
  TITLE("title"),
  TYPE("type"),
  VALUE("value"),
  XML_LANG("xml:lang"),
  /** Every other attribute. */
  OTHER("");

  private static final AttributeName[] ALL = values();
  private static final int SLOTS = 256;
  private static final AttributeName[] KNOWN = table();

  private final String text;

  AttributeName(String text) {
    this.text = text;
  }

  private static AttributeName[] table() {
    var table = new AttributeName[SLOTS];
    for (var name : ALL) {
      int slot = slot(NameTable.hash(name.text));
      while (table[slot] != null) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      table[slot] = name;
    }
    return table;
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 15) & (SLOTS - 1);
  }

  /** The name written in a span of characters, in any case. */
  static AttributeName of(char[] chars, int from, int to, int hash) {
    int slot = slot(hash);
    for (var name = KNOWN[slot]; name != null; name = KNOWN[slot]) {
      if (NameTable.equal(chars, from, to, name.text)) {
        return name;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return OTHER;
  }

  static AttributeName at(int number) {
    return ALL[number];
  }

  /** The name in lower case. */
  public String text() {
    return text;
  }
}
