package io.cuvee.ingest.html;

/** Shares of a page's text in surroundings of a kind: together they tell products from forums. */
final class PageProfile {
  private static final long[] KINDS = {
    Context.MESSAGE.bit(),
    Context.PRODUCT.bit(),
    Context.PRICE.bit(),
    Context.TEASER.bit(),
    Context.COMMENT.bit(),
    Context.STORY.bit() | Context.ARTICLE_BODY.bit(),
    Context.IN_ARTICLE.bit(),
    Context.IN_MAIN.bit(),
    Context.IN_NAV.bit() | Context.NAVIGATION.bit(),
    Context.IN_TABLE.bit(),
    Context.IN_ITEM.bit(),
    Context.IN_PRE.bit(),
    Context.REVIEW.bit(),
    Context.USER.bit(),
    Context.INVISIBLE.bit(),
  };

  /** Features of a page. */
  static final int LENGTH = KINDS.length + 2;

  private final float[] features = new float[LENGTH];

  PageProfile(Page page) {
    var chars = new long[KINDS.length];
    long images = 0;
    long prices = 0;
    for (int b = 0; b < page.blocks; b++) {
      long around = page.contextsAround(page.node[b]);
      for (int kind = 0; kind < KINDS.length; kind++) {
        chars[kind] += (around & KINDS[kind]) != 0 ? page.chars(b) : 0;
      }
      images += page.images[b];
      prices += page.measure(b, TextMeasure.PRICES);
    }
    for (int kind = 0; kind < KINDS.length; kind++) {
      features[kind] = page.totalChars() > 0 ? (float) chars[kind] / page.totalChars() : 0;
    }
    features[KINDS.length] = images;
    features[KINDS.length + 1] = prices;
  }

  /** One of the features. */
  float feature(int which) {
    return features[which];
  }
}
