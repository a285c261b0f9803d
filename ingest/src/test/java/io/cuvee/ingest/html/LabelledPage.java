package io.cuvee.ingest.html;

import io.cuvee.ingest.markup.Markup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * A page's blocks with their features and labels: a block is main content if at least half of its
 * words lie in runs of four words that the gold text has, too. Runs go over the whole page's words,
 * so short headings inside the text are caught.
 *
 * @param page the arrays
 * @param rows features of each block
 * @param labels 1 for main content, 0 for the rest
 * @param weights words to the power of 0.7
 */
record LabelledPage(
    GoldPage gold,
    Page page,
    ContainerScores containers,
    float[][] rows,
    double[] labels,
    double[] weights) {

  static LabelledPage of(GoldPage gold) {
    var markup = Markup.parse(gold.html());
    var head = PageHead.of(markup);
    var page = MarkupPages.page(markup);
    page.measure(head.titleWords());
    var containers = new ContainerScores(page);
    var features = new BlockFeatures(page, head, UrlShape.of(gold.url()), containers);
    var rows = new float[page.blocks][];
    var weights = new double[page.blocks];
    for (int b = 0; b < page.blocks; b++) {
      rows[b] = features.row(b).clone();
      weights[b] = StrictMath.pow(Math.max(1, page.measure(b, TextMeasure.WORDS)), 0.7);
    }
    return new LabelledPage(gold, page, containers, rows, labels(page, gold.gold()), weights);
  }

  /** The text of the blocks that are labelled main content. */
  String bestText() {
    var keep = new boolean[labels.length];
    for (int b = 0; b < keep.length; b++) {
      keep[b] = labels[b] > 0;
    }
    Copies.drop(page, keep);
    return PageText.of(page, keep);
  }

  private static double[] labels(Page page, String gold) {
    var inGold = new HashSet<List<String>>();
    var goldWords = lower(gold);
    for (int i = 0; i + 4 <= goldWords.size(); i++) {
      inGold.add(List.copyOf(goldWords.subList(i, i + 4)));
    }
    var words = new ArrayList<String>();
    var from = new int[page.blocks + 1];
    for (int b = 0; b < page.blocks; b++) {
      words.addAll(lower(page.blockText(b)));
      from[b + 1] = words.size();
    }
    var covered = new boolean[words.size()];
    for (int i = 0; i + 4 <= words.size(); i++) {
      if (inGold.contains(words.subList(i, i + 4))) {
        java.util.Arrays.fill(covered, i, i + 4, true);
      }
    }
    var labels = new double[page.blocks];
    for (int b = 0; b < page.blocks; b++) {
      int hits = 0;
      for (int i = from[b]; i < from[b + 1]; i++) {
        hits += covered[i] ? 1 : 0;
      }
      labels[b] = hits > 0 && 2 * hits >= from[b + 1] - from[b] ? 1 : 0;
    }
    return labels;
  }

  private static List<String> lower(String text) {
    return WordBags.words(text.toLowerCase(Locale.ROOT));
  }
}
