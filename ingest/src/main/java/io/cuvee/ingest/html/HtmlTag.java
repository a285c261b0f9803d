package io.cuvee.ingest.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The elements that extraction tells apart; all others are one of the four last. */
enum HtmlTag {
  A(false),
  ADDRESS(true),
  ARTICLE(true, Context.IN_ARTICLE),
  ASIDE(true, Context.IN_ASIDE),
  B(false),
  BLOCKQUOTE(true, Context.IN_BLOCKQUOTE),
  BODY(true),
  BR(false),
  BUTTON(true, Context.IN_BUTTON),
  CAPTION(true, Context.CAPTION),
  CODE(false),
  DD(true, Context.IN_DEFINITIONS),
  DETAILS(true, Context.IN_DETAILS),
  DIV(true),
  DL(true, Context.IN_DEFINITIONS),
  DT(true, Context.IN_DEFINITIONS),
  FIELDSET(true, Context.IN_FORM),
  FIGCAPTION(true, Context.IN_FIGCAPTION),
  FIGURE(true, Context.IN_FIGURE),
  FOOTER(true, Context.IN_FOOTER),
  FORM(true, Context.IN_FORM),
  H1(true, Context.IN_HEADING),
  H2(true, Context.IN_HEADING),
  H3(true, Context.IN_HEADING),
  H4(true, Context.IN_HEADING),
  H5(true, Context.IN_HEADING),
  H6(true, Context.IN_HEADING),
  HEADER(true, Context.IN_HEADER),
  HR(true),
  IMG(false),
  LABEL(false),
  LI(true, Context.IN_ITEM),
  MAIN(true, Context.IN_MAIN),
  NAV(true, Context.IN_NAV),
  OL(true, Context.IN_LIST),
  P(true, Context.IN_P),
  PRE(true, Context.IN_PRE),
  SECTION(true, Context.IN_SECTION),
  SPAN(false),
  STRONG(false),
  SUMMARY(true, Context.IN_DETAILS),
  TABLE(true, Context.IN_TABLE),
  TD(true),
  TH(true),
  TIME(false, Context.DATE),
  TR(true),
  UL(true, Context.IN_LIST),
  /** A block-level element without a name here. */
  OTHER_BLOCK(true),
  /** Any other element. */
  OTHER_INLINE(false),
  /** An element whose text is not for readers. */
  SKIPPED(false);

  private static final HtmlTag[] ALL = values();
  private static final Map<String, HtmlTag> BY_NAME = byName();

  private final boolean block;
  private final long context;

  HtmlTag(boolean block, Context... contexts) {
    this.block = block;
    long mask = 0;
    for (var context : contexts) {
      mask |= context.bit();
    }
    this.context = mask;
  }

  private static Map<String, HtmlTag> byName() {
    var names = new HashMap<String, HtmlTag>();
    for (var tag : ALL) {
      if (tag.ordinal() < OTHER_BLOCK.ordinal()) {
        names.put(tag.name().toLowerCase(Locale.ROOT), tag);
      }
    }
    for (var name :
        ("center dialog dir hgroup html legend menu tbody thead tfoot video audio iframe colgroup"
                + " search template noscript")
            .split(" ")) {
      names.put(name, OTHER_BLOCK);
    }
    for (var name :
        ("script style head title meta link select option optgroup datalist textarea svg math object"
                + " embed canvas map noframes rp rt rtc")
            .split(" ")) {
      names.put(name, SKIPPED);
    }
    return names;
  }

  /** The tag of an element by its lower-case name; custom elements lay out as blocks mostly. */
  static HtmlTag of(String name) {
    var tag = BY_NAME.get(name);
    if (tag != null) {
      return tag;
    }
    return name.indexOf('-') > 0 ? OTHER_BLOCK : OTHER_INLINE;
  }

  static HtmlTag at(int ordinal) {
    return ALL[ordinal];
  }

  /** True if text before and after the element stands on lines of its own. */
  boolean isBlock() {
    return block;
  }

  boolean isHeading() {
    return compareTo(H1) >= 0 && compareTo(H6) <= 0;
  }

  /** Contexts that the element itself makes, as bits. */
  long context() {
    return context;
  }
}
