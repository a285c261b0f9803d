package io.cuvee.ingest.language;

/** Scores that sum to one over all labels. */
record Softmax(FastTextMatrix weights) implements FastTextOutput {
  @Override
  public void search(float[] hidden, BestLabels best) {
    var scores = new float[(int) weights.rows()];
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = weights.dot(i, hidden);
      max = Math.max(max, scores[i]);
    }
    float sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) StrictMath.exp(scores[i] - max);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      best.offer(i, FastTextOutput.log(scores[i] / sum));
    }
  }
}
