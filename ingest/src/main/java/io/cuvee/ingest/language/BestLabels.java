package io.cuvee.ingest.language;

/**
 * The k best labels in a min-heap that moves its elements as the C++ library's heap does:
 * fastText's near-equal labels tie in float, and the heap's moves then decide which one stays.
 */
final class BestLabels {
  private int k;
  private int[] labels = new int[0];
  private float[] scores = new float[0];
  private int size;

  /** Empties it for a new search of the k best. */
  void reset(int k) {
    this.k = k;
    this.size = 0;
    if (labels.length <= k) {
      labels = new int[k + 1];
      scores = new float[k + 1];
    }
  }

  int size() {
    return size;
  }

  int label(int rank) {
    return labels[rank];
  }

  /** Natural logarithm of the score, in float precision. */
  float logScore(int rank) {
    return scores[rank];
  }

  /** True if a score is worse than all of a full set; an equal one is still taken. */
  boolean refuses(float score) {
    return size == k && score < scores[0];
  }

  void offer(int label, float score) {
    if (refuses(score)) {
      return;
    }
    siftUp(size++, 0, label, score);
    if (size > k) {
      popWorst();
    }
  }

  /** Best first; nothing can be offered any more. */
  void sort() {
    int all = size;
    while (size > 1) {
      popWorst();
    }
    size = all;
  }

  /** Moves the worst behind the heap's end. */
  private void popWorst() {
    int last = --size;
    int label = labels[last];
    float score = scores[last];
    labels[last] = labels[0];
    scores[last] = scores[0];
    int hole = 0;
    int child = 0;
    while (child < (size - 1) / 2) {
      child = 2 * (child + 1);
      if (scores[child] > scores[child - 1]) {
        child--;
      }
      move(child, hole);
      hole = child;
    }
    if ((size & 1) == 0 && size >= 2 && child == (size - 2) / 2) {
      child = 2 * child + 1;
      move(child, hole);
      hole = child;
    }
    siftUp(hole, 0, label, score);
  }

  private void siftUp(int from, int top, int label, float score) {
    int hole = from;
    while (hole > top && scores[(hole - 1) / 2] > score) {
      int parent = (hole - 1) / 2;
      move(parent, hole);
      hole = parent;
    }
    labels[hole] = label;
    scores[hole] = score;
  }

  private void move(int from, int to) {
    labels[to] = labels[from];
    scores[to] = scores[from];
  }
}
