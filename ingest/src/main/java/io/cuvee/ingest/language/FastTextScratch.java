package io.cuvee.ingest.language;

/** What one thread needs for one prediction after the other. */
final class FastTextScratch {
  private final FastTextFeatures features;
  private final BestLabels best = new BestLabels();
  private final float[] scores;

  FastTextScratch(FastTextModel model) {
    this.features = new FastTextFeatures(model);
    this.scores = new float[model.vocabulary().labelCount()];
  }

  FastTextFeatures features() {
    return features;
  }

  /** The text's vector. */
  float[] hidden() {
    return features.hidden();
  }

  BestLabels best() {
    return best;
  }

  /** One number a label. */
  float[] scores() {
    return scores;
  }
}
