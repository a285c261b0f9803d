package io.cuvee.ingest.html;

import java.util.HashSet;

/**
 * Pages repeat their text: for small screens, in slides, in previews. Of equal blocks the first
 * stays; lines of code and cells of tables repeat with reason.
 */
final class Copies {
  private static final int FEWEST_WORDS = 4;
  private static final long REPEATING = Context.IN_PRE.bit() | Context.IN_TABLE.bit();

  private Copies() {}

  /** Clears kept blocks whose words another kept one before had. */
  static void drop(Page page, boolean[] keep) {
    var seen = new HashSet<Long>();
    for (int b = 0; b < keep.length; b++) {
      if (keep[b]
          && page.measure(b, TextMeasure.WORDS) >= FEWEST_WORDS
          && !page.verbatim[b]
          && (page.contextsAround(page.node[b]) & REPEATING) == 0) {
        keep[b] = seen.add(wordHash(page, b));
      }
    }
  }

  /** Words in lower case, and nothing between them. */
  private static long wordHash(Page page, int block) {
    long hash = 0;
    for (int i = page.start[block]; i < page.end[block]; i++) {
      char c = page.text.charAt(i);
      if (CharKind.isWord(c)) {
        hash = (hash ^ CharKind.lower(c)) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
      }
    }
    return hash;
  }
}
