package io.cuvee.ingest.html;

/** Chooses blocks: by score, and by the best container where scores choose nearly nothing. */
final class BlockSelection {
  /** Fewer chosen characters than this call for a second look. */
  private static final int FEW_CHARS = 200;

  private static final double LOWER_BAR = 1.5;
  private static final long NOT_SHOWN = Context.INVISIBLE.bit();

  private BlockSelection() {}

  /** All that a reader sees. */
  static boolean[] visible(Page page) {
    var keep = new boolean[page.blocks];
    for (int b = 0; b < page.blocks; b++) {
      keep[b] = (page.contextsAround(page.node[b]) & NOT_SHOWN) == 0;
    }
    return keep;
  }

  /**
   * Blocks with at least the threshold's log-odds, smoothed. If they are few, those a little below
   * it; if there are none, the blocks of the best container; if that is empty too, all that is
   * visible.
   *
   * @param cost of a change between kept and dropped, 0 for judging each block alone
   */
  static boolean[] main(
      Page page, ContainerScores containers, double[] scores, double threshold, double cost) {
    var keep = Smoothing.keep(scores, threshold, cost);
    if (chars(page, keep) < FEW_CHARS) {
      keep = Smoothing.keep(scores, threshold - LOWER_BAR, 0);
    }
    Completion.complete(page, keep, scores, threshold);
    if (chars(page, keep) == 0) {
      keep = container(page, containers);
    }
    keep = chars(page, keep) == 0 ? visible(page) : keep;
    Copies.drop(page, keep);
    return keep;
  }

  private static boolean[] container(Page page, ContainerScores containers) {
    var keep = new boolean[page.blocks];
    int best = containers.best();
    if (best < 0) {
      return keep;
    }
    for (int b = page.firstBlock[best]; b < page.endBlock[best]; b++) {
      boolean linked = page.linkChars[b] * 2 > page.chars(b);
      keep[b] = !linked && (page.contextsAround(page.node[b]) & NOT_SHOWN) == 0;
    }
    return keep;
  }

  static long chars(Page page, boolean[] keep) {
    long chars = 0;
    for (int b = 0; b < keep.length; b++) {
      chars += keep[b] ? page.chars(b) : 0;
    }
    return chars;
  }
}
