package io.cuvee.ingest.markup;

/** What tree construction asks of an element's name, as bits. */
final class Traits {
  /** The standard's category "special". */
  static final int SPECIAL = 1;

  /** Ends the search of "has an element in scope". */
  static final int SCOPE = 1 << 1;

  static final int LIST_SCOPE = 1 << 2;
  static final int BUTTON_SCOPE = 1 << 3;
  static final int TABLE_SCOPE = 1 << 4;
  static final int FORMATTING = 1 << 5;
  static final int HEADING = 1 << 6;

  /** Its end tag is generated where the standard says "generate implied end tags". */
  static final int IMPLIED = 1 << 7;

  /** Likewise, "thoroughly". */
  static final int THOROUGH = 1 << 8;

  /** Takes no text and no elements of other kinds: these are foster-parented. */
  static final int FOSTERS = 1 << 9;

  /** Has no content and no end tag. */
  static final int VOID = 1 << 10;

  /** Its start tag ends an open paragraph. */
  static final int CLOSES_P = 1 << 11;

  /** Its end tag closes the nearest such element in scope and all within. */
  static final int BLOCK_END = 1 << 12;

  /** Its start tag ends SVG or MathML. */
  static final int BREAKOUT = 1 << 13;

  /** Stands on lines of its own. */
  static final int BLOCK = 1 << 14;

  /** Belongs into the head, wherever it stands. */
  static final int HEAD = 1 << 15;

  private Traits() {}
}
