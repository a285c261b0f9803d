package io.cuvee.ingest.html;

/**
 * Readability's idea (Arc90, 2009) over the arrays: paragraphs give points to the elements around
 * them, links take them away; the element with the most points holds the article.
 */
final class ContainerScores {
  private static final int LEVELS = 5;
  private static final long GOOD =
      Context.CONTENT.bit()
          | Context.STORY.bit()
          | Context.TEXT.bit()
          | Context.ARTICLE_BODY.bit()
          | Context.IN_ARTICLE.bit()
          | Context.IN_MAIN.bit();
  private static final long BAD =
      Context.NAVIGATION.bit()
          | Context.FOOTER.bit()
          | Context.SIDEBAR.bit()
          | Context.COMMENT.bit()
          | Context.RELATED.bit()
          | Context.COOKIE.bit()
          | Context.MODAL.bit()
          | Context.SHARE.bit()
          | Context.ADVERT.bit()
          | Context.IN_NAV.bit()
          | Context.IN_ASIDE.bit()
          | Context.IN_FOOTER.bit();

  private final float[] scores;
  private final int best;

  ContainerScores(Page page) {
    scores = new float[page.nodes];
    for (int b = 0; b < page.blocks; b++) {
      give(page, b);
    }
    int leader = page.nodes > 0 ? 0 : -1;
    for (int n = 0; n < page.nodes; n++) {
      if (scores[n] > 0) {
        scores[n] = weighed(page, n);
      }
      if (scores[n] > scores[leader]) {
        leader = n;
      }
    }
    best = leader;
  }

  private void give(Page page, int block) {
    int chars = page.chars(block);
    if (chars < 25) {
      return;
    }
    float points = 1 + page.measure(block, TextMeasure.COMMAS) + Math.min(chars / 100, 3);
    int n = page.node[block];
    if (page.tag(n) != HtmlTag.DIV && page.tag(n) != HtmlTag.SECTION) {
      n = page.parent[n];
    }
    for (int level = 0; level < LEVELS && n >= 0; level++, n = page.parent[n]) {
      scores[n] += level == 0 ? points : points / (level * (level == 1 ? 2 : 3));
    }
  }

  private float weighed(Page page, int n) {
    float score = scores[n];
    score += (page.context[n] & GOOD) != 0 ? 25 : 0;
    score -= (page.context[n] & BAD) != 0 ? 25 : 0;
    long chars = page.charsBelow(n);
    return chars == 0 ? 0 : score * (1 - (float) page.linkCharsBelow(n) / chars);
  }

  /** Points of a node, 0 for none. */
  float score(int node) {
    return scores[node];
  }

  /** The node with the most points; -1 for a page without nodes. */
  int best() {
    return best;
  }
}
