package io.cuvee.ingest.html;

/**
 * Blocks with the same path of tags and classes belong to one pattern of the page: paragraphs of an
 * article, or teasers of a list. And texts that occur several times.
 */
final class LayoutGroups {
  private final int[] groupOf;
  private final int[] blocks;
  private final long[] chars;
  private final long[] linkChars;
  private final int[] copies;
  private final int[] copiesBefore;

  LayoutGroups(Page page) {
    int n = page.blocks;
    groupOf = new int[n];
    blocks = new int[n];
    chars = new long[n];
    linkChars = new long[n];
    copies = new int[n];
    copiesBefore = new int[n];
    var paths = new KeyTable(n);
    var texts = new KeyTable(n);
    var textOf = new int[n];
    var textCount = new int[n];
    for (int b = 0; b < n; b++) {
      int group = paths.id(page.path[page.node[b]]);
      groupOf[b] = group;
      blocks[group]++;
      chars[group] += page.chars(b);
      linkChars[group] += page.linkChars[b];
      textOf[b] = texts.id(textHash(page, b));
      copiesBefore[b] = textCount[textOf[b]]++;
    }
    for (int b = 0; b < n; b++) {
      copies[b] = textCount[textOf[b]];
    }
  }

  private static int textHash(Page page, int block) {
    int h = WordTable.EMPTY_HASH;
    for (int i = page.start[block]; i < page.end[block]; i++) {
      h = WordTable.extend(h, page.text.charAt(i));
    }
    return h;
  }

  /** Blocks in the block's group. */
  int size(int block) {
    return blocks[groupOf[block]];
  }

  long chars(int block) {
    return chars[groupOf[block]];
  }

  long linkChars(int block) {
    return linkChars[groupOf[block]];
  }

  /** Blocks with the same text, this one counted. */
  int copies(int block) {
    return copies[block];
  }

  /** Blocks with the same text that stand before this one. */
  int copiesBefore(int block) {
    return copiesBefore[block];
  }

  /** Numbers distinct keys in order of appearance; open addressing. */
  private static final class KeyTable {
    private final int[] keys;
    private final int[] ids;
    private int next;

    KeyTable(int most) {
      int capacity = Integer.highestOneBit(Math.max(8, most) * 2 - 1) << 1;
      keys = new int[capacity];
      ids = new int[capacity];
    }

    int id(int key) {
      int mask = keys.length - 1;
      int slot = (key * 0x9e3779b9 >>> 7) & mask;
      while (ids[slot] != 0 && keys[slot] != key) {
        slot = (slot + 1) & mask;
      }
      if (ids[slot] == 0) {
        keys[slot] = key;
        ids[slot] = ++next;
      }
      return ids[slot] - 1;
    }
  }
}
