package io.cuvee.ingest.html;

/**
 * From main content to the body alone: what stands before the first paragraph, captions, bylines
 * and what follows the last paragraph without being one goes.
 */
final class ArticleBody {
  private static final long CAPTIONS = Context.IN_FIGCAPTION.bit() | Context.CAPTION.bit();
  private static final long ASIDES =
      Context.AUTHOR.bit()
          | Context.DATE.bit()
          | Context.TAGS.bit()
          | Context.SHARE.bit()
          | Context.RELATED.bit()
          | Context.SUBSCRIBE.bit()
          | Context.COMMENT.bit();
  private static final int PARAGRAPH_CHARS = 60;

  private ArticleBody() {}

  /** Clears what is no body; leaves the choice alone if nothing would be left. */
  static boolean[] of(Page page, boolean[] chosen) {
    var keep = chosen.clone();
    for (int b = 0; b < keep.length; b++) {
      keep[b] &= !isCaption(page, b) && !isRemark(page, b);
    }
    int first = 0;
    while (first < keep.length && !(keep[first] && isParagraph(page, first))) {
      first++;
    }
    int last = keep.length - 1;
    while (last > first && !(keep[last] && !isHeading(page, last))) {
      last--;
    }
    if (first >= keep.length) {
      return chosen;
    }
    for (int b = 0; b < keep.length; b++) {
      keep[b] &= b >= first && b <= last;
    }
    return keep;
  }

  private static boolean isParagraph(Page page, int b) {
    return !isHeading(page, b)
        && (page.tag(page.node[b]) == HtmlTag.P || page.measure(b, TextMeasure.SENTENCE_ENDS) > 0)
        && page.chars(b) >= PARAGRAPH_CHARS;
  }

  private static boolean isHeading(Page page, int b) {
    return (page.contextsAround(page.node[b]) & Context.IN_HEADING.bit()) != 0;
  }

  private static boolean isCaption(Page page, int b) {
    int n = page.node[b];
    for (int up = 0; up < 3 && n >= 0; up++, n = page.parent[n]) {
      if ((page.context[n] & CAPTIONS) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Short text in an element that says byline, date, tags or sharing. */
  private static boolean isRemark(Page page, int b) {
    return page.chars(b) < PARAGRAPH_CHARS && (page.context[page.node[b]] & ASIDES) != 0;
  }
}
