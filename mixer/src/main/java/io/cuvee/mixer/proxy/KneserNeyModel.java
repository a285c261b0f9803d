package io.cuvee.mixer.proxy;

import java.util.Arrays;

/**
 * An n-gram language model with interpolated modified Kneser-Ney smoothing (Chen and Goodman,
 * 1998). The highest order counts occurrences; lower orders count the distinct tokens before an
 * n-gram, except n-grams at the start of a document, which nothing precedes and which count
 * occurrences. The order below unigrams is the uniform distribution, so every token of the
 * vocabulary has mass in every context, and the masses of a context sum to 1.
 *
 * <p>A document begins with one start mark, which is context only and never predicted.
 */
final class KneserNeyModel {
  private final int order;
  private final int vocabularySize;
  private final NGramTrie trie = new NGramTrie();
  private final int start;
  private Discounts[] discounts;

  /** By context: the sum of counts of what follows, and the mass that its discounts set free. */
  private double[] totals;

  private double[] freed;

  /**
   * An empty model.
   *
   * @param order tokens of the longest n-gram, 1 to 8
   * @param vocabularySize token ids are below it; it is itself the start mark
   */
  KneserNeyModel(int order, int vocabularySize) {
    this.order = order;
    this.vocabularySize = vocabularySize;
    this.start = trie.findOrMake(NGramTrie.ROOT, vocabularySize);
  }

  /** Counts the first tokens of a document, as if they occurred a number of times. */
  void count(int[] document, int length, int times) {
    var contexts = opening();
    var next = new int[order];
    for (int i = 0; i < length; i++) {
      count(document[i], times, i + 1, contexts, next);
      var moved = contexts;
      contexts = next;
      next = moved;
    }
  }

  /**
   * Counts one token after each of its contexts.
   *
   * @param longest length of the context that begins with the start mark
   * @param contexts nodes of the contexts of length 0, 1, ...; the longest may be missing
   * @param next receives the contexts of the token behind
   */
  private void count(int token, int times, int longest, int[] contexts, int[] next) {
    Arrays.fill(next, NGramTrie.NONE);
    next[0] = NGramTrie.ROOT;
    int shorter = NGramTrie.NONE;
    for (int length = 0; length < order && contexts[length] != NGramTrie.NONE; length++) {
      int known = trie.nodes();
      int node = trie.findOrMake(contexts[length], token);
      if (trie.nodes() > known && shorter != NGramTrie.NONE) {
        trie.add(shorter, 1);
      }
      if (length + 1 == order || length == longest) {
        trie.add(node, times);
      }
      if (length + 1 < order) {
        next[length + 1] = node;
      }
      shorter = node;
    }
  }

  /** The contexts of a document's first token: the empty one and the start mark. */
  private int[] opening() {
    var contexts = new int[order];
    Arrays.fill(contexts, NGramTrie.NONE);
    contexts[0] = NGramTrie.ROOT;
    if (order > 1) {
      contexts[1] = start;
    }
    return contexts;
  }

  /** Estimates discounts and sums contexts; nothing can be counted after. */
  void finish() {
    discounts = discounts();
    totals = new double[trie.nodes()];
    freed = new double[trie.nodes()];
    for (int node = 1; node < trie.nodes(); node++) {
      int count = trie.count(node);
      if (count > 0) {
        totals[trie.parent(node)] += count;
        freed[trie.parent(node)] += discounts[trie.depth(node)].of(count);
      }
    }
  }

  private Discounts[] discounts() {
    var kinds = new long[order + 1][5];
    for (int node = 1; node < trie.nodes(); node++) {
      int count = trie.count(node);
      if (count >= 1 && count <= 4) {
        kinds[trie.depth(node)][count]++;
      }
    }
    var all = new Discounts[order + 1];
    for (int length = 1; length <= order; length++) {
      all[length] = Discounts.of(kinds[length]);
    }
    return all;
  }

  /** The sum of -log p of a document's tokens, in nats. */
  double loss(int[] document) {
    var contexts = opening();
    var next = new int[order];
    double sum = 0;
    for (int token : document) {
      sum -= StrictMath.log(probability(token, contexts, next));
      var moved = contexts;
      contexts = next;
      next = moved;
    }
    return sum;
  }

  private double probability(int token, int[] contexts, int[] next) {
    Arrays.fill(next, NGramTrie.NONE);
    next[0] = NGramTrie.ROOT;
    double probability = 1.0 / vocabularySize;
    for (int length = 0; length < order && contexts[length] != NGramTrie.NONE; length++) {
      int context = contexts[length];
      int node = trie.find(context, token);
      if (totals[context] > 0) {
        int count = node == NGramTrie.NONE ? 0 : trie.count(node);
        double kept = count - discounts[length + 1].of(count);
        probability = (kept + freed[context] * probability) / totals[context];
      }
      if (length + 1 < order) {
        next[length + 1] = node;
      }
    }
    return probability;
  }
}
