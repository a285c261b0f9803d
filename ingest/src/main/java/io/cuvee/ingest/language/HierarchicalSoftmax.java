package io.cuvee.ingest.language;

/**
 * A Huffman tree over the labels, rebuilt from their counts as fastText builds it; a search that
 * leaves a branch as soon as it cannot reach the best ones visits few nodes.
 */
final class HierarchicalSoftmax implements FastTextOutput {
  private static final float FLOOR = FastTextOutput.log(0);

  private final FastTextMatrix weights;
  private final int leaves;
  private final int[] left;
  private final int[] right;

  HierarchicalSoftmax(FastTextMatrix weights, long[] counts) {
    this.weights = weights;
    this.leaves = counts.length;
    this.left = new int[leaves];
    this.right = new int[leaves];
    build(counts);
  }

  private void build(long[] labelCounts) {
    int nodes = 2 * leaves - 1;
    var count = new long[nodes];
    for (int i = 0; i < nodes; i++) {
      count[i] = i < leaves ? labelCounts[i] : 1_000_000_000_000_000L;
    }
    int leaf = leaves - 1;
    int node = leaves;
    for (int i = leaves; i < nodes; i++) {
      var pair = new int[2];
      for (int j = 0; j < 2; j++) {
        pair[j] = leaf >= 0 && count[leaf] < count[node] ? leaf-- : node++;
      }
      left[i - leaves] = pair[0];
      right[i - leaves] = pair[1];
      count[i] = count[pair[0]] + count[pair[1]];
    }
  }

  @Override
  public void search(FastTextScratch scratch) {
    visit(2 * leaves - 2, 0, scratch.hidden(), scratch.best());
  }

  private void visit(int node, float score, float[] hidden, BestLabels best) {
    if (score < FLOOR || best.refuses(score)) {
      return;
    }
    if (node < leaves) {
      best.offer(node, score);
      return;
    }
    int inner = node - leaves;
    float x = weights.dot(inner, hidden);
    float p = (float) (1.0 / (1 + (float) StrictMath.exp(-x)));
    visit(left[inner], score + FastTextOutput.log((float) (1.0 - p)), hidden, best);
    visit(right[inner], score + FastTextOutput.log(p), hidden, best);
  }
}
