package io.cuvee.ingest.html;

/**
 * A page as arrays: nodes (elements, in document order, parents before children) and blocks
 * (maximal runs of inline text between block boundaries). Sums over the blocks below a node come
 * from prefix sums, so every question about an ancestor takes constant time.
 */
final class Page {
  int nodes;
  int[] parent = new int[256];
  int[] depth = new int[256];
  byte[] tag = new byte[256];
  long[] context = new long[256];

  /** Hash of the path of tags and classes from the root. */
  int[] path = new int[256];

  /** First block below the node, and the one after its last. */
  int[] firstBlock = new int[256];

  int[] endBlock = new int[256];

  final StringBuilder text = new StringBuilder();
  int blocks;

  /** Innermost block-level element around the block. */
  int[] node = new int[128];

  int[] start = new int[128];
  int[] end = new int[128];
  int[] linkChars = new int[128];
  int[] links = new int[128];
  int[] boldChars = new int[128];
  int[] images = new int[128];
  boolean[] verbatim = new boolean[128];

  /** What only the writing of the text wants to know. */
  final PageDetails details = new PageDetails();

  /** Rows of {@link TextMeasure}. */
  int[] measures = new int[0];

  /** Prefix sums over blocks: element i is the sum of the blocks before i. */
  long[] charsBefore;

  long[] linkCharsBefore;
  long[] paragraphCharsBefore;

  HtmlTag tag(int nodeIndex) {
    return HtmlTag.at(tag[nodeIndex]);
  }

  /** One number of a block's measure. */
  int measure(int block, int which) {
    return measures[block * TextMeasure.LENGTH + which];
  }

  /** Characters of a block, white space apart. */
  int chars(int block) {
    return measure(block, TextMeasure.CHARS);
  }

  String blockText(int block) {
    return text.substring(start[block], end[block]);
  }

  /** Characters below a node. */
  long charsBelow(int nodeIndex) {
    return charsBefore[endBlock[nodeIndex]] - charsBefore[firstBlock[nodeIndex]];
  }

  long linkCharsBelow(int nodeIndex) {
    return linkCharsBefore[endBlock[nodeIndex]] - linkCharsBefore[firstBlock[nodeIndex]];
  }

  long paragraphCharsBelow(int nodeIndex) {
    return paragraphCharsBefore[endBlock[nodeIndex]] - paragraphCharsBefore[firstBlock[nodeIndex]];
  }

  long totalChars() {
    return charsBefore[blocks];
  }

  /** Contexts of a node and all its ancestors. */
  long contextsAround(int nodeIndex) {
    long found = 0;
    for (int n = nodeIndex; n >= 0; n = parent[n]) {
      found |= context[n];
    }
    return found;
  }

  /** The nearest node with the tag, the node itself or above; -1 for none. */
  int nearest(int nodeIndex, HtmlTag wanted) {
    for (int n = nodeIndex; n >= 0; n = parent[n]) {
      if (tag[n] == wanted.ordinal()) {
        return n;
      }
    }
    return -1;
  }

  /** Fills the measures and prefix sums, once all blocks are there. */
  void measure(WordTable title) {
    measures = new int[blocks * TextMeasure.LENGTH];
    charsBefore = new long[blocks + 1];
    linkCharsBefore = new long[blocks + 1];
    paragraphCharsBefore = new long[blocks + 1];
    var letters = new char[text.length()];
    text.getChars(0, letters.length, letters, 0);
    for (int b = 0; b < blocks; b++) {
      TextMeasure.measure(letters, start[b], end[b], title, measures, b * TextMeasure.LENGTH);
      boolean paragraph = tag(node[b]) == HtmlTag.P;
      charsBefore[b + 1] = charsBefore[b] + chars(b);
      linkCharsBefore[b + 1] = linkCharsBefore[b] + linkChars[b];
      paragraphCharsBefore[b + 1] = paragraphCharsBefore[b] + (paragraph ? chars(b) : 0);
    }
  }
}
