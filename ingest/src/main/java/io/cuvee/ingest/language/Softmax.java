package io.cuvee.ingest.language;

/** Scores that sum to one over all labels. */
record Softmax(FastTextMatrix weights) implements FastTextOutput {
  @Override
  public void search(FastTextScratch scratch) {
    float[] scores = scratch.scores();
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = weights.dot(i, scratch.hidden());
      max = Math.max(max, scores[i]);
    }
    float sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) StrictMath.exp(scores[i] - max);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scratch.best().offer(i, FastTextOutput.log(scores[i] / sum));
    }
  }
}
