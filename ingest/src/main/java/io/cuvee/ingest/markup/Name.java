package io.cuvee.ingest.markup;

import java.util.Locale;

/** Names of elements that tree construction or extraction tells apart, with their traits. */
public enum Name {
  A(Traits.FORMATTING),
  ABBR(0),
  ACRONYM(0),
  ADDRESS(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  ANNOTATION_XML(0),
  APPLET(Traits.SPECIAL | Traits.SCOPE | Traits.BLOCK),
  AREA(Traits.SPECIAL | Traits.VOID),
  ARTICLE(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  ASIDE(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  AUDIO(0),
  B(Traits.FORMATTING | Traits.BREAKOUT),
  BASE(Traits.SPECIAL | Traits.VOID | Traits.HEAD),
  BASEFONT(Traits.SPECIAL | Traits.VOID | Traits.HEAD),
  BDI(0),
  BDO(0),
  BGSOUND(Traits.SPECIAL | Traits.VOID | Traits.HEAD),
  BIG(Traits.FORMATTING | Traits.BREAKOUT),
  BLOCKQUOTE(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BREAKOUT | Traits.BLOCK),
  BODY(Traits.SPECIAL | Traits.BREAKOUT | Traits.BLOCK),
  BR(Traits.SPECIAL | Traits.VOID | Traits.BREAKOUT),
  BUTTON(Traits.SPECIAL | Traits.BUTTON_SCOPE | Traits.BLOCK_END),
  CANVAS(0),
  CAPTION(Traits.SPECIAL | Traits.SCOPE | Traits.THOROUGH | Traits.BLOCK),
  CENTER(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BREAKOUT | Traits.BLOCK),
  CITE(0),
  CODE(Traits.FORMATTING | Traits.BREAKOUT),
  COL(Traits.SPECIAL | Traits.VOID | Traits.BLOCK),
  COLGROUP(Traits.SPECIAL | Traits.THOROUGH | Traits.BLOCK),
  DATA(0),
  DATALIST(0),
  DD(Traits.SPECIAL | Traits.IMPLIED | Traits.THOROUGH | Traits.BREAKOUT | Traits.BLOCK),
  DEL(0),
  DESC(0),
  DETAILS(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  DFN(0),
  DIALOG(Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  DIR(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  DIV(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BREAKOUT | Traits.BLOCK),
  DL(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BREAKOUT | Traits.BLOCK),
  DT(Traits.SPECIAL | Traits.IMPLIED | Traits.THOROUGH | Traits.BREAKOUT | Traits.BLOCK),
  EM(Traits.FORMATTING | Traits.BREAKOUT),
  EMBED(Traits.SPECIAL | Traits.VOID | Traits.BREAKOUT),
  FIELDSET(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  FIGCAPTION(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  FIGURE(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  FONT(Traits.FORMATTING),
  FOOTER(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  FOREIGNOBJECT(0),
  FORM(Traits.SPECIAL | Traits.BLOCK),
  FRAME(Traits.SPECIAL | Traits.VOID | Traits.BLOCK),
  FRAMESET(Traits.SPECIAL | Traits.BLOCK),
  H1(Traits.SPECIAL | Traits.HEADING | Traits.BREAKOUT | Traits.BLOCK),
  H2(Traits.SPECIAL | Traits.HEADING | Traits.BREAKOUT | Traits.BLOCK),
  H3(Traits.SPECIAL | Traits.HEADING | Traits.BREAKOUT | Traits.BLOCK),
  H4(Traits.SPECIAL | Traits.HEADING | Traits.BREAKOUT | Traits.BLOCK),
  H5(Traits.SPECIAL | Traits.HEADING | Traits.BREAKOUT | Traits.BLOCK),
  H6(Traits.SPECIAL | Traits.HEADING | Traits.BREAKOUT | Traits.BLOCK),
  HEAD(Traits.SPECIAL | Traits.BREAKOUT | Traits.BLOCK),
  HEADER(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  HGROUP(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  HR(Traits.SPECIAL | Traits.VOID | Traits.BREAKOUT | Traits.BLOCK),
  HTML(Traits.SPECIAL | Traits.SCOPE | Traits.TABLE_SCOPE | Traits.BLOCK),
  I(Traits.FORMATTING | Traits.BREAKOUT),
  IFRAME(Traits.SPECIAL),
  IMAGE(0),
  IMG(Traits.SPECIAL | Traits.VOID | Traits.BREAKOUT),
  INPUT(Traits.SPECIAL | Traits.VOID),
  INS(0),
  KBD(0),
  KEYGEN(Traits.SPECIAL | Traits.VOID),
  LABEL(0),
  LEGEND(0),
  LI(Traits.SPECIAL | Traits.IMPLIED | Traits.THOROUGH | Traits.BREAKOUT | Traits.BLOCK),
  LINK(Traits.SPECIAL | Traits.VOID | Traits.BLOCK | Traits.HEAD),
  LISTING(Traits.SPECIAL | Traits.BLOCK_END | Traits.BREAKOUT | Traits.BLOCK),
  MAIN(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  MALIGNMARK(0),
  MAP(0),
  MARK(0),
  MARQUEE(Traits.SPECIAL | Traits.SCOPE | Traits.BLOCK),
  MATH(Traits.BLOCK),
  MENU(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BREAKOUT | Traits.BLOCK),
  META(Traits.SPECIAL | Traits.VOID | Traits.BREAKOUT | Traits.BLOCK | Traits.HEAD),
  METER(0),
  MGLYPH(0),
  MI(0),
  MN(0),
  MO(0),
  MS(0),
  MTEXT(0),
  NAV(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  NOBR(Traits.FORMATTING | Traits.BREAKOUT),
  NOEMBED(Traits.SPECIAL),
  NOFRAMES(Traits.SPECIAL | Traits.BLOCK | Traits.HEAD),
  NOSCRIPT(Traits.SPECIAL | Traits.BLOCK),
  OBJECT(Traits.SPECIAL | Traits.SCOPE),
  OL(
      Traits.SPECIAL
          | Traits.LIST_SCOPE
          | Traits.CLOSES_P
          | Traits.BLOCK_END
          | Traits.BREAKOUT
          | Traits.BLOCK),
  OPTGROUP(Traits.IMPLIED | Traits.THOROUGH),
  OPTION(Traits.IMPLIED | Traits.THOROUGH),
  OUTPUT(0),
  P(
      Traits.SPECIAL
          | Traits.IMPLIED
          | Traits.THOROUGH
          | Traits.CLOSES_P
          | Traits.BREAKOUT
          | Traits.BLOCK),
  PARAM(Traits.SPECIAL | Traits.VOID),
  PICTURE(0),
  PLAINTEXT(Traits.SPECIAL | Traits.BLOCK),
  PRE(Traits.SPECIAL | Traits.BLOCK_END | Traits.BREAKOUT | Traits.BLOCK),
  PROGRESS(0),
  Q(0),
  RB(Traits.IMPLIED | Traits.THOROUGH),
  RP(Traits.IMPLIED | Traits.THOROUGH),
  RT(Traits.IMPLIED | Traits.THOROUGH),
  RTC(Traits.IMPLIED | Traits.THOROUGH),
  RUBY(Traits.BREAKOUT),
  S(Traits.FORMATTING | Traits.BREAKOUT),
  SAMP(0),
  SCRIPT(Traits.SPECIAL | Traits.BLOCK | Traits.HEAD),
  SEARCH(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  SECTION(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END | Traits.BLOCK),
  SELECT(Traits.SPECIAL | Traits.SCOPE | Traits.BLOCK_END),
  SLOT(0),
  SMALL(Traits.FORMATTING | Traits.BREAKOUT),
  SOURCE(Traits.SPECIAL | Traits.VOID),
  SPAN(Traits.BREAKOUT),
  STRIKE(Traits.FORMATTING | Traits.BREAKOUT),
  STRONG(Traits.FORMATTING | Traits.BREAKOUT),
  STYLE(Traits.SPECIAL | Traits.BLOCK | Traits.HEAD),
  SUB(Traits.BREAKOUT),
  SUMMARY(Traits.SPECIAL | Traits.CLOSES_P | Traits.BLOCK_END),
  SUP(Traits.BREAKOUT),
  SVG(Traits.BLOCK),
  TABLE(
      Traits.SPECIAL
          | Traits.SCOPE
          | Traits.TABLE_SCOPE
          | Traits.FOSTERS
          | Traits.BREAKOUT
          | Traits.BLOCK),
  TBODY(Traits.SPECIAL | Traits.THOROUGH | Traits.FOSTERS | Traits.BLOCK),
  TD(Traits.SPECIAL | Traits.SCOPE | Traits.THOROUGH | Traits.BLOCK),
  TEMPLATE(Traits.SPECIAL | Traits.SCOPE | Traits.TABLE_SCOPE | Traits.BLOCK | Traits.HEAD),
  TEXTAREA(Traits.SPECIAL),
  TFOOT(Traits.SPECIAL | Traits.THOROUGH | Traits.FOSTERS | Traits.BLOCK),
  TH(Traits.SPECIAL | Traits.SCOPE | Traits.THOROUGH | Traits.BLOCK),
  THEAD(Traits.SPECIAL | Traits.THOROUGH | Traits.FOSTERS | Traits.BLOCK),
  TIME(0),
  TITLE(Traits.SPECIAL | Traits.BLOCK | Traits.HEAD),
  TR(Traits.SPECIAL | Traits.THOROUGH | Traits.FOSTERS | Traits.BLOCK),
  TRACK(Traits.SPECIAL | Traits.VOID),
  TT(Traits.FORMATTING | Traits.BREAKOUT),
  U(Traits.FORMATTING | Traits.BREAKOUT),
  UL(
      Traits.SPECIAL
          | Traits.LIST_SCOPE
          | Traits.CLOSES_P
          | Traits.BLOCK_END
          | Traits.BREAKOUT
          | Traits.BLOCK),
  VAR(Traits.BREAKOUT),
  VIDEO(0),
  WBR(Traits.SPECIAL | Traits.VOID),
  XMP(Traits.SPECIAL),
  /** Every other element. */
  OTHER(0);

  private static final Name[] ALL = values();
  private static final int SLOTS = 1024;
  private static final Name[] KNOWN = table();

  private final int traits;
  private final String text;

  Name(int traits) {
    this.traits = traits;
    this.text = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Name[] table() {
    var table = new Name[SLOTS];
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

  /** The name written in a span of characters, in any case; {@link #OTHER} for an unknown one. */
  static Name of(char[] chars, int from, int to, int hash) {
    int slot = slot(hash);
    for (var name = KNOWN[slot]; name != null; name = KNOWN[slot]) {
      if (NameTable.equal(chars, from, to, name.text)) {
        return name;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return OTHER;
  }

  /** The name with a number; numbers beyond the last are names that a page made up. */
  static Name at(int number) {
    return number < ALL.length ? ALL[number] : OTHER;
  }

  /** True if the name has any of the traits. */
  boolean is(int wanted) {
    return (traits & wanted) != 0;
  }

  int traits() {
    return traits;
  }

  /** True if text before and after the element stands on lines of its own. */
  public boolean isBlock() {
    return is(Traits.BLOCK);
  }

  /** The name in lower case, as pages have it. */
  public String text() {
    return text;
  }
}
