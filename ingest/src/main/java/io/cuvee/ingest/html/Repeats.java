package io.cuvee.ingest.html;

/**
 * Repeated elements: posts of a forum, tiles of a shop, rows of a list. Elements of one parent with
 * the same tag and class make a series.
 */
final class Repeats {
  private static final int FEWEST = 3;
  private static final int NONE = -1;

  private final Page page;
  private final int[] seriesOf;
  private final int[] place;
  private final int[] size;
  private final long[] chars;
  private final long[] linkChars;

  Repeats(Page page) {
    this.page = page;
    seriesOf = new int[page.nodes];
    place = new int[page.nodes];
    size = new int[page.nodes];
    chars = new long[page.nodes];
    linkChars = new long[page.nodes];
    var series = new KeyTable(page.nodes);
    for (int n = 0; n < page.nodes; n++) {
      seriesOf[n] = NONE;
      if (page.endBlock[n] > page.firstBlock[n]) {
        int s = series.id(page.parent[n] * 0x85ebca6b ^ page.path[n]);
        seriesOf[n] = s;
        place[n] = size[s]++;
        chars[s] += page.charsBelow(n);
        linkChars[s] += page.linkCharsBelow(n);
      }
    }
  }

  /** The nearest element around a block, from a node up, that is one of a series; -1 for none. */
  int nearest(int node) {
    int n = node;
    while (n >= 0 && (seriesOf[n] == NONE || size[seriesOf[n]] < FEWEST)) {
      n = page.parent[n];
    }
    return n;
  }

  /** How many elements the series of an element has. */
  int size(int node) {
    return size[seriesOf[node]];
  }

  /** Which of the series an element is, from 0. */
  int place(int node) {
    return place[node];
  }

  /** Characters of the whole series. */
  long chars(int node) {
    return chars[seriesOf[node]];
  }

  long linkChars(int node) {
    return linkChars[seriesOf[node]];
  }
}
