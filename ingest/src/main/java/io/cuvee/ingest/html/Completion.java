package io.cuvee.ingest.html;

/**
 * Makes a choice of blocks whole: a heading or term stays with the text that it introduces, and a
 * table or definition list most of which is kept is kept entirely. A page's text loses its sense
 * without them, though single scores may fall short.
 */
final class Completion {
  private static final double LENIENCE = 2.5;

  private Completion() {}

  /** Adds to the choice. */
  static void complete(Page page, boolean[] keep, double[] scores, double threshold) {
    for (int b = keep.length - 2; b >= 0; b--) {
      boolean linked = page.linkChars[b] * 2 > page.chars(b);
      keep[b] |= keep[b + 1] && introduces(page, b) && !linked && scores[b] > threshold - LENIENCE;
    }
    for (int n = 0; n < page.nodes; n++) {
      if (page.tag(n) == HtmlTag.TABLE || page.tag(n) == HtmlTag.DL) {
        wholeTable(page, n, keep);
      }
    }
  }

  private static boolean introduces(Page page, int b) {
    var tag = page.tag(page.node[b]);
    return tag.isHeading() || tag == HtmlTag.DT || tag == HtmlTag.SUMMARY;
  }

  private static void wholeTable(Page page, int table, boolean[] keep) {
    long kept = 0;
    for (int b = page.firstBlock[table]; b < page.endBlock[table]; b++) {
      kept += keep[b] ? page.chars(b) : 0;
    }
    // Tables in tables: the outer one lays out the page, and says nothing about what is in it.
    boolean most = kept > 0 && kept * 2 >= page.charsBelow(table);
    if (most && page.nearest(page.parent[table], HtmlTag.TABLE) < 0) {
      for (int b = page.firstBlock[table]; b < page.endBlock[table]; b++) {
        keep[b] = true;
      }
    }
  }
}
