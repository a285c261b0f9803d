package io.cuvee.ingest.html;

/**
 * Sections in which readers comment on a page, by their names and by schema.org. Replies in forums,
 * answers and reviews of products are no comments but what the page is about.
 */
final class CommentSections {
  /** Less than this share of the chosen text outside: the comments are the content. */
  private static final double LEAST_SHARE = 0.4;

  private static final int LEAST_CHARS = 200;
  private static final int FEWEST_WORDS = 3;
  private static final long CONTENT = Context.MESSAGE.bit() | Context.REVIEW.bit();
  private static final long NOT_SAID =
      Context.INVISIBLE.bit()
          | Context.IN_FORM.bit()
          | Context.IN_BUTTON.bit()
          | Context.IN_NAV.bit()
          | Context.IN_ASIDE.bit()
          | Context.IN_FOOTER.bit()
          | Context.SIDEBAR.bit();
  private static final long REMARK =
      Context.SHARE.bit()
          | Context.DATE.bit()
          | Context.CONTROL.bit()
          | Context.PAGING.bit()
          | Context.IN_HEADING.bit();

  private final Page page;
  private final boolean[] inside;

  private CommentSections(Page page, boolean[] inside) {
    this.page = page;
    this.inside = inside;
  }

  /** The page's comment sections; null if it has none, or is one. */
  static CommentSections of(Page page, PageHead head, boolean[] chosen) {
    if ((head.kinds() & (PageHead.FORUM | PageHead.PRODUCT)) != 0) {
      return null;
    }
    boolean article = (head.kinds() & PageHead.ARTICLE) != 0;
    var inside = new boolean[page.blocks];
    boolean any = false;
    for (int n = 0; n < page.nodes; n++) {
      if (isSection(page, n, article)) {
        for (int b = page.firstBlock[n]; b < page.endBlock[n]; b++) {
          inside[b] = true;
          any = true;
        }
        n = last(page, n);
      }
    }
    return any && isAside(page, chosen, inside, article) ? new CommentSections(page, inside) : null;
  }

  private static boolean isSection(Page page, int n, boolean article) {
    boolean named = (page.context[n] & Context.COMMENT.bit()) != 0 && page.tag(n).isBlock();
    boolean text =
        page.tag(n) == HtmlTag.P || page.tag(n).isHeading() || page.tag(n) == HtmlTag.PRE;
    // Threads below an article are comments; those of a page that is none are its content.
    int around = article ? page.parent[n] : n;
    return page.depth[n] > 0
        && ((named && !text) || page.details.isComment(n))
        && (page.contextsAround(around) & CONTENT) == 0;
  }

  private static int last(Page page, int node) {
    int n = node;
    while (n + 1 < page.nodes && page.depth[n + 1] > page.depth[node]) {
      n++;
    }
    return n;
  }

  /** Whether the page has content of its own beside the comments. */
  private static boolean isAside(Page page, boolean[] chosen, boolean[] inside, boolean article) {
    long other = 0;
    long comments = 0;
    long chosenComments = 0;
    for (int b = 0; b < page.blocks; b++) {
      int chars = page.chars(b);
      other += chosen[b] && !inside[b] ? chars : 0;
      comments += inside[b] ? chars : 0;
      chosenComments += chosen[b] && inside[b] ? chars : 0;
    }
    // A page that is no article and whose comments read like content is a thread.
    boolean thread = !article && chosenComments * 2 > comments;
    return !thread && other >= Math.max(LEAST_CHARS, LEAST_SHARE * (other + chosenComments));
  }

  /** A choice without the comments. */
  boolean[] without(boolean[] chosen) {
    var keep = chosen.clone();
    for (int b = 0; b < keep.length; b++) {
      keep[b] &= !inside[b];
    }
    return keep;
  }

  /** What the comments say, without the controls and dates around it. */
  boolean[] texts(boolean[] chosen) {
    var keep = new boolean[chosen.length];
    for (int b = 0; b < keep.length; b++) {
      keep[b] = inside[b] && (chosen[b] || isSaid(b));
    }
    return keep;
  }

  private boolean isSaid(int b) {
    boolean paragraph = page.tag(page.node[b]) == HtmlTag.P;
    boolean remark = (page.context[page.node[b]] & REMARK) != 0;
    return (page.contextsAround(page.node[b]) & NOT_SAID) == 0
        && page.linkChars[b] * 2 <= page.chars(b)
        && !remark
        && (paragraph || page.measure(b, TextMeasure.WORDS) >= FEWEST_WORDS)
        && (paragraph || page.measure(b, TextMeasure.SENTENCE_ENDS) > 0);
  }
}
