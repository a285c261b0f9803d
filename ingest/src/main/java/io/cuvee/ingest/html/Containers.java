package io.cuvee.ingest.html;

import java.util.HashMap;
import java.util.Map;

/** The list items, quotes and definitions around a block. */
final class Containers {
  /** Deeper ones are written as if they stood at this depth. */
  private static final int MAX_DEPTH = 8;

  private static final int MOST_BLOCKS = 8;

  private final Page page;
  private final boolean markdown;
  private final Map<Integer, Boolean> known = new HashMap<>();

  Containers(Page page, boolean markdown) {
    this.page = page;
    this.markdown = markdown;
  }

  /** Their nodes, from the outermost on. */
  int[] around(int node) {
    int count = 0;
    for (int n = node; n >= 0; n = page.parent[n]) {
      count += isContainer(n) ? 1 : 0;
    }
    var found = new int[Math.min(count, MAX_DEPTH)];
    for (int n = node; n >= 0; n = page.parent[n]) {
      if (isContainer(n) && --count < found.length) {
        found[count] = n;
      }
    }
    return found;
  }

  private boolean isContainer(int n) {
    return switch (page.tag(n)) {
      case LI -> known.computeIfAbsent(n, this::isSmall);
      case DD -> markdown && known.computeIfAbsent(n, this::isSmall);
      case BLOCKQUOTE -> markdown;
      default -> false;
    };
  }

  /**
   * Items with headings or many blocks of their own lay out the page: posts of a thread, sections.
   */
  private boolean isSmall(int item) {
    int blocks = page.endBlock[item] - page.firstBlock[item];
    for (int n = item + 1; n < page.nodes && page.depth[n] > page.depth[item]; n++) {
      if (page.tag(n).isHeading()) {
        return false;
      }
      boolean list = page.tag(n) == HtmlTag.UL || page.tag(n) == HtmlTag.OL;
      if (list || page.tag(n) == HtmlTag.TABLE) {
        blocks -= page.endBlock[n] - page.firstBlock[n];
        n = last(n);
      }
    }
    return blocks <= MOST_BLOCKS;
  }

  private int last(int node) {
    int n = node;
    while (n + 1 < page.nodes && page.depth[n + 1] > page.depth[node]) {
      n++;
    }
    return n;
  }
}
