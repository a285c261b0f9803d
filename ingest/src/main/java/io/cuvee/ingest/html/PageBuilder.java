package io.cuvee.ingest.html;

import io.cuvee.ingest.html.math.AttributeSource;
import io.cuvee.ingest.html.math.FormulaSink;
import java.util.Arrays;

/**
 * Builds a page from a parser's events: {@link #open}, {@link #text}, {@link #close}. Nothing here
 * knows which parser sends them. Beyond its limits further text is left out.
 */
final class PageBuilder implements FormulaSink {
  static final int MAX_NODES = 100_000;
  static final int MAX_BLOCKS = 20_000;
  static final int MAX_TEXT = 4_000_000;
  static final int MAX_DEPTH = 256;

  private static final char[] DOLLAR = {'$'};

  private final Page page = new Page();
  private int current = -1;
  private int links;
  private int bold;
  private int verbatim;
  private int lineBreaks;
  private boolean space;
  private boolean lineEnd;
  private char joiner;
  private int columns;
  private boolean open;
  private int pendingImages;

  /** The page so far; complete once the last element is closed. */
  Page page() {
    return page;
  }

  /**
   * An element begins.
   *
   * @param contexts what its attributes say, as bits of {@link Context}
   * @param identity hash of its tag and class, for telling repeated layouts
   */
  void open(HtmlTag tag, long contexts, int identity) {
    if (tag.isBlock()) {
      endBlock();
    }
    if (page.nodes == page.parent.length) {
      growNodes();
    }
    int n = page.nodes++;
    page.parent[n] = current;
    page.depth[n] = current < 0 ? 0 : page.depth[current] + 1;
    page.tag[n] = (byte) tag.ordinal();
    page.context[n] = contexts | tag.context();
    page.path[n] = (current < 0 ? 17 : page.path[current]) * 0x01000193 ^ identity;
    page.firstBlock[n] = page.blocks;
    current = n;
    count(tag, 1);
    if (tag == HtmlTag.BR) {
      lineBreak();
    } else if (tag == HtmlTag.IMG) {
      image();
    }
  }

  /** Tells more of the element that has just begun. */
  void describe(String name, AttributeSource attributes) {
    page.details.open(page, name, attributes);
  }

  /** True if there is room for a further element. */
  boolean hasRoom() {
    return page.nodes < MAX_NODES && page.blocks < MAX_BLOCKS && page.text.length() < MAX_TEXT;
  }

  /** The innermost open element ends. */
  void close() {
    var tag = page.tag(current);
    page.details.close(page, current, open);
    if (tag.isBlock()) {
      endBlock();
    }
    count(tag, -1);
    page.endBlock[current] = page.blocks + (open ? 1 : 0);
    current = page.parent[current];
  }

  private void count(HtmlTag tag, int change) {
    switch (tag) {
      case A -> links += change;
      case B, STRONG -> bold += change;
      case PRE -> verbatim += change;
      default -> {}
    }
    if (tag == HtmlTag.A && change > 0 && open) {
      page.links[page.blocks]++;
    }
  }

  /** Text of the innermost open element. */
  void text(CharSequence chars) {
    text(chars.toString().toCharArray(), 0, chars.length());
  }

  /** Likewise, of a span. */
  void text(char[] chars, int from, int to) {
    int end = Math.min(to, from + MAX_TEXT - page.text.length());
    int i = from;
    while (i < end) {
      char c = chars[i];
      if (isPlain(c)) {
        int start = i;
        do {
          i++;
        } while (i < end && isPlain(chars[i]));
        letters(chars, start, i - start);
        continue;
      }
      i++;
      if (CharKind.isInvisible(c) || (c == '\r' && verbatim > 0)) {
        continue;
      }
      if (CharKind.isSpace(c)) {
        white(c);
      } else if (Joints.isJoiner(c)) {
        joiner = c;
      } else {
        letters(chars, i - 1, 1);
      }
    }
  }

  private void white(char c) {
    joiner = 0;
    if (verbatim > 0 && open) {
      page.text.append(c == '\t' || c == '\n' ? c : ' ');
      return;
    }
    space = true;
    lineEnd |= c == '\n';
    columns = c == '\n' ? 0 : columns + (c == '\t' ? 8 - columns % 8 : 1);
  }

  @Override
  public void formula(String tex, boolean display) {
    var mark = display ? "$$" : "$";
    if (page.text.length() + tex.length() + 4 > MAX_TEXT) {
      return;
    }
    if (display && open) {
      lineBreaks = 1;
    }
    letters(DOLLAR, 0, 1);
    int start = page.text.length() - 1;
    page.text.append(mark, 1, mark.length()).append(tex).append(mark);
    int added = page.text.length() - start - 1;
    page.linkChars[page.blocks] += links > 0 ? added : 0;
    page.boldChars[page.blocks] += bold > 0 ? added : 0;
    page.details.spans().add(InlineSpans.Kind.FORMULA, start, page.text.length(), "");
    lineBreaks = display ? 1 : 0;
  }

  @Override
  public void plain(String text) {
    text(text);
  }

  /** ASCII that is neither space nor control. */
  private static boolean isPlain(char c) {
    return c > ' ' && c < 0x7f;
  }

  private void letters(char[] chars, int from, int count) {
    if (!open) {
      begin();
    } else if (lineBreaks > 0) {
      page.text.append('\n');
    } else if (space) {
      if (!lineEnd || !Joints.isUnspaced(page.text, chars[from])) {
        page.text.append(' ');
      }
    } else if (joiner != 0
        && Joints.keepsJoiner(page.text.charAt(page.text.length() - 1), chars[from])) {
      page.text.append(joiner);
    }
    lineBreaks = 0;
    space = false;
    lineEnd = false;
    joiner = 0;
    columns = 0;
    page.text.append(chars, from, count);
    page.linkChars[page.blocks] += links > 0 ? count : 0;
    page.boldChars[page.blocks] += bold > 0 ? count : 0;
  }

  private void begin() {
    if (page.blocks == page.node.length) {
      growBlocks();
    }
    int b = page.blocks;
    page.node[b] = blockElement();
    page.start[b] = page.text.length();
    page.links[b] = links > 0 ? 1 : 0;
    page.images[b] = pendingImages;
    page.verbatim[b] = verbatim > 0;
    page.details.indent(b, verbatim > 0 ? columns : 0);
    pendingImages = 0;
    open = true;
  }

  private int blockElement() {
    int n = current;
    while (page.parent[n] >= 0 && !page.tag(n).isBlock()) {
      n = page.parent[n];
    }
    return n;
  }

  private void lineBreak() {
    if (verbatim > 0 && open) {
      page.text.append('\n');
      return;
    }
    lineBreaks++;
    if (lineBreaks == 2) {
      endBlock();
    }
  }

  private void image() {
    if (open) {
      page.images[page.blocks]++;
    } else {
      pendingImages++;
    }
  }

  private void endBlock() {
    if (open) {
      int b = page.blocks++;
      int last = page.text.length();
      while (last > page.start[b] && CharKind.isSpace(page.text.charAt(last - 1))) {
        last--;
      }
      page.text.setLength(last);
      page.end[b] = last;
    }
    open = false;
    space = false;
    lineEnd = false;
    joiner = 0;
    columns = 0;
    lineBreaks = 0;
  }

  private void growNodes() {
    int size = page.parent.length * 2;
    page.parent = Arrays.copyOf(page.parent, size);
    page.depth = Arrays.copyOf(page.depth, size);
    page.tag = Arrays.copyOf(page.tag, size);
    page.context = Arrays.copyOf(page.context, size);
    page.path = Arrays.copyOf(page.path, size);
    page.firstBlock = Arrays.copyOf(page.firstBlock, size);
    page.endBlock = Arrays.copyOf(page.endBlock, size);
  }

  private void growBlocks() {
    int size = page.node.length * 2;
    page.node = Arrays.copyOf(page.node, size);
    page.start = Arrays.copyOf(page.start, size);
    page.end = Arrays.copyOf(page.end, size);
    page.linkChars = Arrays.copyOf(page.linkChars, size);
    page.links = Arrays.copyOf(page.links, size);
    page.boldChars = Arrays.copyOf(page.boldChars, size);
    page.images = Arrays.copyOf(page.images, size);
    page.verbatim = Arrays.copyOf(page.verbatim, size);
  }
}
