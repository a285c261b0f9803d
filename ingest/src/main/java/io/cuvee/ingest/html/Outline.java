package io.cuvee.ingest.html;

/** Writes blocks into their containers: markers before the first line, prefixes before others. */
final class Outline {
  private final Page page;
  private final BlockStyle style;
  private final boolean blankLines;
  private final StringBuilder out = new StringBuilder();
  private int[] containers = {};
  private String[] prefixes = {};
  private boolean first = true;

  /**
   * An empty text.
   *
   * @param blankLines whether blocks are divided by blank lines, apart from items of lists
   */
  Outline(Page page, BlockStyle style, boolean blankLines) {
    this.page = page;
    this.style = style;
    this.blankLines = blankLines;
  }

  /** Adds a block that stands in the containers. */
  void add(int[] around, String block) {
    int shared = shared(around);
    if (!first) {
      separate(around, shared);
    }
    first = false;
    var next = new String[around.length];
    System.arraycopy(prefixes, 0, next, 0, shared);
    for (int i = 0; i < shared; i++) {
      out.append(next[i]);
    }
    for (int i = shared; i < around.length; i++) {
      var marker = style.marker(around[i]);
      var prefix = style.prefix(around[i]);
      next[i] = prefix == null ? " ".repeat(marker.length()) : prefix;
      // An item that begins with a list of its own has no line for its marker in plain text.
      boolean bare = !blankLines && i + 1 < around.length;
      out.append(bare ? next[i] : marker);
    }
    containers = around;
    prefixes = next;
    lines(block);
  }

  private int shared(int[] around) {
    int shared = 0;
    while (shared < around.length
        && shared < containers.length
        && around[shared] == containers[shared]) {
      shared++;
    }
    return shared;
  }

  private void separate(int[] around, int shared) {
    out.append('\n');
    if (blankLines && !isTight(around, shared)) {
      var blank = new StringBuilder();
      for (int i = 0; i < shared; i++) {
        blank.append(prefixes[i]);
      }
      out.append(blank.toString().stripTrailing()).append('\n');
    }
  }

  /** Items of a list follow each other closely, and a list its item's text. */
  private boolean isTight(int[] around, int shared) {
    if (shared == around.length || page.tag(around[shared]) == HtmlTag.BLOCKQUOTE) {
      return false;
    }
    if (page.tag(around[shared]) == HtmlTag.DD) {
      return true;
    }
    boolean sibling =
        shared < containers.length
            && page.tag(containers[shared]) == HtmlTag.LI
            && page.parent[containers[shared]] == page.parent[around[shared]];
    boolean nested =
        shared > 0 && shared == containers.length && page.tag(around[shared - 1]) == HtmlTag.LI;
    return sibling || nested;
  }

  private void lines(String block) {
    int from = 0;
    for (int at = block.indexOf('\n'); at >= 0; at = block.indexOf('\n', from)) {
      out.append(block, from, at + 1);
      from = at + 1;
      boolean blank = from < block.length() && block.charAt(from) == '\n';
      var before = new StringBuilder();
      for (var prefix : prefixes) {
        before.append(prefix);
      }
      out.append(blank ? before.toString().stripTrailing() : before);
    }
    out.append(block, from, block.length());
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
