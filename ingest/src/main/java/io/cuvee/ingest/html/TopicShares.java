package io.cuvee.ingest.html;

/**
 * How much of a stretch of blocks is about each topic. A single line of a cookie notice or a
 * customer's review reads like prose; the container around it gives it away.
 */
final class TopicShares {
  static final int TOPICS = Topic.values().length;

  private final int[] hits;
  private final int[] words;

  TopicShares(Page page) {
    hits = new int[(page.blocks + 1) * TOPICS];
    words = new int[page.blocks + 1];
    for (int b = 0; b < page.blocks; b++) {
      words[b + 1] = words[b] + page.measure(b, TextMeasure.WORDS);
      for (int topic = 0; topic < TOPICS; topic++) {
        hits[(b + 1) * TOPICS + topic] =
            hits[b * TOPICS + topic] + page.measure(b, TextMeasure.TOPICS + topic);
      }
    }
  }

  /** Words of the topic among the words of some blocks, from 0 to 1. */
  float share(int topic, int from, int to) {
    int all = words[to] - words[from];
    int found = hits[to * TOPICS + topic] - hits[from * TOPICS + topic];
    return all > 0 ? (float) found / all : 0;
  }
}
