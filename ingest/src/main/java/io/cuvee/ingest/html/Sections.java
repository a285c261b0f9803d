package io.cuvee.ingest.html;

/**
 * For each block the headings that stand before it: what a section is called tells what it holds.
 */
final class Sections {
  private static final int NONE = -1;

  /** The last heading before each block, of any level, and of the two upper ones. */
  private final int[] heading;

  private final int[] upper;

  Sections(Page page) {
    heading = new int[page.blocks];
    upper = new int[page.blocks];
    int last = NONE;
    int lastUpper = NONE;
    for (int b = 0; b < page.blocks; b++) {
      heading[b] = last;
      upper[b] = lastUpper;
      var tag = page.tag(page.node[b]);
      boolean named = (page.context[page.node[b]] & Context.IN_HEADING.bit()) != 0;
      last = named || tag == HtmlTag.SUMMARY ? b : last;
      lastUpper = tag == HtmlTag.H1 || tag == HtmlTag.H2 ? b : lastUpper;
    }
  }

  /** The last heading before a block; -1 for none. */
  int heading(int block) {
    return heading[block];
  }

  /** The last heading of the two upper levels before a block; -1 for none. */
  int upper(int block) {
    return upper[block];
  }

  /** Steps from a block's element up to the first that holds another block, too. */
  static int stepsToShared(Page page, int block, int other) {
    int steps = 0;
    for (int n = page.node[block]; n >= 0; n = page.parent[n], steps++) {
      if (page.firstBlock[n] <= other && other < page.endBlock[n]) {
        return steps;
      }
    }
    return steps;
  }
}
