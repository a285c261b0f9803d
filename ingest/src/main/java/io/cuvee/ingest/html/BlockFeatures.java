package io.cuvee.ingest.html;

import java.util.Arrays;

/**
 * The numbers by which a block is judged: its text, its tag, what its ancestors are called and how
 * far away, how text and links share the containers around it, its place on the page, its
 * neighbours. Each takes constant time from the page's sums, or one walk up the ancestors.
 */
final class BlockFeatures {
  private static final int LEVELS = 6;
  private static final int NEIGHBOURS = 3;
  private static final int WINDOW = 8;
  private static final float FAR = 99;
  private static final Context[] CONTEXTS = Context.values();
  private static final int TEXT = 19 + Topic.values().length;
  private static final int LEVEL_FEATURES = 6;
  private static final int HEADING_FEATURES = 6 + Topic.values().length;

  /** Length of a row. */
  static final int LENGTH =
      TEXT
          + 5
          + CONTEXTS.length
          + LEVELS * LEVEL_FEATURES
          + 7
          + 22
          + 2 * NEIGHBOURS * 6
          + 4
          + 2 * HEADING_FEATURES
          + PageProfile.LENGTH
          + UrlShape.LENGTH;

  private final Page page;
  private final PageHead head;
  private final ContainerScores containers;
  private final LayoutGroups groups;
  private final Sections sections;
  private final PageProfile profile;
  private final UrlShape address;
  private final boolean[] aboveBest;
  private final int[] headings;
  private final int firstHeading;
  private final int titleBlock;
  private final float[] row = new float[LENGTH];
  private final float[] distances = new float[CONTEXTS.length];
  private int at;

  BlockFeatures(Page page, PageHead head, UrlShape address, ContainerScores containers) {
    this.page = page;
    this.head = head;
    this.containers = containers;
    this.groups = new LayoutGroups(page);
    this.sections = new Sections(page);
    this.profile = new PageProfile(page);
    this.address = address;
    this.aboveBest = new boolean[page.nodes];
    for (int n = containers.best(); n >= 0; n = page.parent[n]) {
      aboveBest[n] = true;
    }
    this.headings = new int[page.blocks + 1];
    int first = -1;
    for (int b = 0; b < page.blocks; b++) {
      var tag = page.tag(page.node[b]);
      headings[b + 1] = headings[b] + (tag.isHeading() ? 1 : 0);
      first = first < 0 && tag == HtmlTag.H1 ? b : first;
    }
    this.firstHeading = first;
    this.titleBlock = titleBlock();
  }

  /** The short block that repeats most of the title's words; -1 for none. */
  private int titleBlock() {
    int best = -1;
    float most = 0.3f;
    for (int b = 0; b < page.blocks; b++) {
      if (page.measure(b, TextMeasure.WORDS) <= 40 && titleShare(b) > most) {
        most = titleShare(b);
        best = b;
      }
    }
    return best;
  }

  private float titleShare(int b) {
    int words = page.measure(b, TextMeasure.WORDS);
    int hits = page.measure(b, TextMeasure.TITLE_WORDS);
    float longer = words >= 4 ? 1 : words / 4f;
    return words == 0 ? 0 : (float) hits / words * longer;
  }

  /** The block's row; the array is used again for the next block. */
  float[] row(int block) {
    at = 0;
    text(block);
    tag(block);
    contexts(block);
    levels(block);
    group(block);
    position(block);
    neighbours(block);
    window(block);
    heading(block, sections.heading(block));
    heading(block, sections.upper(block));
    for (int i = 0; i < PageProfile.LENGTH; i++) {
      add(profile.feature(i));
    }
    for (int i = 0; i < UrlShape.LENGTH; i++) {
      add(address.feature(i));
    }
    if (at != LENGTH) {
      throw new AssertionError("Rows have " + at + " features, not " + LENGTH);
    }
    return row;
  }

  private void add(float value) {
    row[at++] = value;
  }

  private void add(boolean value) {
    row[at++] = value ? 1 : 0;
  }

  private static float share(float part, float whole) {
    return whole > 0 ? part / whole : 0;
  }

  private void text(int b) {
    int chars = page.chars(b);
    int words = page.measure(b, TextMeasure.WORDS);
    add(chars);
    add(words);
    add(share(chars, words));
    add(share(page.linkChars[b], chars));
    add(page.links[b]);
    add(share(page.links[b], words));
    add(share(page.boldChars[b], chars));
    add(share(page.measure(b, TextMeasure.UPPER), chars));
    add(share(page.measure(b, TextMeasure.DIGITS), chars));
    add(page.measure(b, TextMeasure.COMMAS));
    add(page.measure(b, TextMeasure.SENTENCE_ENDS));
    add(share(page.measure(b, TextMeasure.SENTENCE_ENDS), words));
    add(page.measure(b, TextMeasure.SEPARATORS));
    add(page.measure(b, TextMeasure.LAST));
    add(titleShare(b));
    add(share(page.measure(b, TextMeasure.CAPITALIZED), words));
    add(page.images[b]);
    add(startsLower(b));
    add(page.measure(b, TextMeasure.PRICES));
    for (int topic = 0; topic < Topic.values().length; topic++) {
      add(share(page.measure(b, TextMeasure.TOPICS + topic), words));
    }
  }

  private boolean startsLower(int b) {
    char c = page.text.charAt(page.start[b]);
    return c >= 'a' && c <= 'z';
  }

  private void tag(int b) {
    int n = page.node[b];
    int parent = page.parent[n];
    add(page.tag[n]);
    add(parent < 0 ? -1 : page.tag[parent]);
    add(parent < 0 || page.parent[parent] < 0 ? -1 : page.tag[page.parent[parent]]);
    add(page.depth[n]);
    add(page.verbatim[b]);
  }

  /** Steps up to the nearest ancestor of each context. */
  private void contexts(int b) {
    Arrays.fill(distances, FAR);
    long seen = 0;
    int steps = 0;
    for (int n = page.node[b]; n >= 0; n = page.parent[n], steps++) {
      long fresh = page.context[n] & ~seen;
      seen |= fresh;
      while (fresh != 0) {
        distances[Long.numberOfTrailingZeros(fresh)] = steps;
        fresh &= fresh - 1;
      }
    }
    for (float distance : distances) {
      add(distance);
    }
  }

  private void levels(int b) {
    int n = page.node[b];
    float best = containers.best() < 0 ? 0 : containers.score(containers.best());
    for (int level = 0; level < LEVELS; level++) {
      if (n < 0) {
        for (int i = 0; i < LEVEL_FEATURES; i++) {
          add(-1);
        }
        continue;
      }
      long chars = page.charsBelow(n);
      int blocks = page.endBlock[n] - page.firstBlock[n];
      add(share(chars, page.totalChars()));
      add(share(page.linkCharsBelow(n), chars));
      add(blocks);
      add(share(chars, blocks));
      add(share(page.paragraphCharsBelow(n), chars));
      add(share(containers.score(n), best));
      n = page.parent[n];
    }
  }

  private void group(int b) {
    add(share(groups.chars(b), page.totalChars()));
    add(groups.size(b));
    add(share(groups.linkChars(b), groups.chars(b)));
    add(share(groups.chars(b), groups.size(b)));
    add(groups.copies(b));
    add(groups.copies(b) > 1);
    add(groups.copiesBefore(b));
  }

  private void position(int b) {
    add(b);
    add(page.blocks - b);
    add(share(b, page.blocks));
    add(share(page.charsBefore[b], page.totalChars()));
    add(page.blocks);
    add(page.totalChars());
    add(share(page.linkCharsBefore[page.blocks], page.totalChars()));
    add(share(page.paragraphCharsBefore[page.blocks], page.totalChars()));
    add(share(page.totalChars(), page.blocks));
    add(headings[page.blocks]);
    add((head.kinds() & PageHead.ARTICLE) != 0);
    add((head.kinds() & PageHead.PRODUCT) != 0);
    add((head.kinds() & PageHead.FORUM) != 0);
    add((head.kinds() & PageHead.SITE) != 0);
    add(firstHeading < 0 ? -FAR : b - firstHeading);
    add(titleBlock < 0 ? -FAR : b - titleBlock);
    add(b == titleBlock);
    int best = containers.best();
    int common = page.node[b];
    while (common >= 0 && !aboveBest[common]) {
      common = page.parent[common];
    }
    int commonDepth = common < 0 ? -1 : page.depth[common];
    add(page.depth[page.node[b]] - commonDepth);
    add(best < 0 ? FAR : page.depth[best] - commonDepth);
    add(best < 0 ? 0 : share(page.charsBelow(best), page.totalChars()));
    add(best < 0 ? 0 : b - page.firstBlock[best]);
    add(best < 0 ? 0 : page.endBlock[best] - b);
  }

  private void neighbours(int b) {
    for (int step = -NEIGHBOURS; step <= NEIGHBOURS; step++) {
      int other = b + step;
      if (step == 0) {
        continue;
      }
      if (other < 0 || other >= page.blocks) {
        for (int i = 0; i < 6; i++) {
          add(-1);
        }
        continue;
      }
      add(page.measure(other, TextMeasure.WORDS));
      add(share(page.linkChars[other], page.chars(other)));
      add(page.tag[page.node[other]]);
      add(page.parent[page.node[other]] == page.parent[page.node[b]]);
      add(page.path[page.node[other]] == page.path[page.node[b]]);
      add(page.measure(other, TextMeasure.SENTENCE_ENDS));
    }
  }

  private void window(int b) {
    int from = Math.max(0, b - WINDOW);
    int to = Math.min(page.blocks, b + 1 + WINDOW);
    add(unlinked(from, b));
    add(unlinked(b + 1, to));
    add(headings[b] - headings[from]);
    add(
        share(
            page.linkCharsBefore[to] - page.linkCharsBefore[from],
            page.charsBefore[to] - page.charsBefore[from]));
  }

  private void heading(int b, int heading) {
    if (heading < 0) {
      for (int i = 0; i < HEADING_FEATURES; i++) {
        add(-1);
      }
      return;
    }
    int words = page.measure(heading, TextMeasure.WORDS);
    add(b - heading);
    add(page.tag[page.node[heading]]);
    add(words);
    add(titleShare(heading));
    add(Sections.stepsToShared(page, b, heading));
    add(share(page.linkChars[heading], page.chars(heading)));
    for (int topic = 0; topic < Topic.values().length; topic++) {
      add(share(page.measure(heading, TextMeasure.TOPICS + topic), words));
    }
  }

  private long unlinked(int from, int to) {
    return page.charsBefore[to]
        - page.charsBefore[from]
        - (page.linkCharsBefore[to] - page.linkCharsBefore[from]);
  }
}
