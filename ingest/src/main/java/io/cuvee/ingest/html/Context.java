package io.cuvee.ingest.html;

/**
 * What an ancestor can say about a block: the meaning of its class and id words, or its tag. At
 * most 64, since a node keeps them as bits of a long.
 */
enum Context {
  NAVIGATION("nav navi navigation navbar menu submenu megamenu navlinks topnav subnav"),
  HEADER("header head masthead top topbar banner hero"),
  FOOTER("footer foot bottom colophon"),
  SIDEBAR("sidebar side aside rail rightcol leftcol secondary complementary rightrail leftrail"),
  COMMENT("comment comments commentlist disqus discussion respond commenter livefyre"),
  RELATED(
      "related recommended recommendations recommendation recirc more similar popular trending"
          + " outbrain taboola mostread latest suggested upsell crosssell readmore also promoted"),
  SHARE(
      "share sharing social sharebar addthis facebook twitter instagram whatsapp pinterest"
          + " linkedin follow sharedaddy socials"),
  ADVERT(
      "ad ads advert advertisement adsense sponsor sponsored promo promotion adslot dfp gpt"
          + " commercial advertorial"),
  AUTHOR("author byline authors bio contributor writer vcard reporter avatar"),
  DATE("date time timestamp published datetime dateline posted pubdate modified updated"),
  META("meta metadata info details postmeta entrymeta stats views count"),
  TAGS("tag tags category categories topics keywords label labels badge badges"),
  COOKIE("cookie cookies consent gdpr ccpa privacy onetrust cmp notice disclaimer alert"),
  MODAL("modal popup overlay dialog lightbox drawer tooltip dropdown offcanvas flyout toast"),
  SUBSCRIBE(
      "subscribe subscription newsletter signup optin paywall donate membership register"
          + " mailchimp cta"),
  CAPTION("caption credit figcaption legend photo imagecaption"),
  CONTENT(
      "content contents entry body maincontent pagecontent contentarea entrycontent richtext rte"
          + " wysiwyg prose markdown"),
  STORY("article story post articlebody storybody postbody blog news single articlecontent"),
  TEXT("text paragraph copy txt textblock para paragraphs"),
  MAIN_PART("main primary middle center"),
  TITLE("title headline heading subtitle subheading dek standfirst deck lede intro lead"),
  PRODUCT("product item sku buy cart shop woocommerce variant catalog"),
  PRICE("price prices pricing currency cost discount offer sale"),
  HIDDEN("hidden hide invisible visuallyhidden sr screenreader offscreen collapsed"),
  BREADCRUMB("breadcrumb breadcrumbs crumb crumbs"),
  PAGING("pagination pager paging paginate next prev previous pages loadmore"),
  SEARCH("search searchform searchbox filter filters sort facet facets"),
  WIDGET("widget widgets module block panel component section"),
  TEASER(
      "teaser card cards tile tiles grid excerpt feature featured carousel slider slide swiper"
          + " slick gallery thumb thumbnail preview feed"),
  LIST("list listing items results archive index directory toc table"),
  MESSAGE(
      "message messages reply replies thread topic forum postcontent cooked bbwrapper answer"
          + " answers question questions qa msg conversation"),
  USER("user username profile member members account login signin password"),
  CONTROL(
      "button btn toolbar tool tools print action actions icon icons links link skip toggle tabs"
          + " tab form input"),
  COPYRIGHT("copyright legal terms license licence imprint impressum"),
  SUMMARY("summary description desc abstract overview about bullets synopsis"),
  FAQ("faq faqs accordion collapse expander expandable"),
  REVIEW("review reviews rating ratings testimonial testimonials stars feedback"),
  DETAIL(
      "spec specs specification specifications features attributes properties ingredients"
          + " instructions recipe"),
  CODE_PART("code highlight sourcecode codeblock snippet signature syntax javadoc"),
  WRAPPER("wrapper wrap container inner outer row col column layout page site root app"),
  ARTICLE_BODY("articlebody storytext articletext posttext bodytext bodycopy mainentity"),
  /** Not shown: the hidden attribute, {@code aria-hidden}, {@code display: none}. */
  INVISIBLE(""),
  IN_ARTICLE(""),
  IN_MAIN(""),
  IN_SECTION(""),
  IN_NAV(""),
  IN_ASIDE(""),
  IN_HEADER(""),
  IN_FOOTER(""),
  IN_FORM(""),
  IN_TABLE(""),
  IN_LIST(""),
  IN_ITEM(""),
  IN_FIGURE(""),
  IN_FIGCAPTION(""),
  IN_BLOCKQUOTE(""),
  IN_PRE(""),
  IN_HEADING(""),
  IN_BUTTON(""),
  IN_DEFINITIONS(""),
  IN_P(""),
  IN_DETAILS("");

  private final String words;

  Context(String words) {
    this.words = words;
  }

  long bit() {
    return 1L << ordinal();
  }

  /** Words of classes and ids that mean it. */
  String words() {
    return words;
  }
}
