package io.cuvee.ingest.language;

/** One yes-or-no score a label (negative sampling, one against all), from fastText's table. */
record IndependentSigmoids(FastTextMatrix weights) implements FastTextOutput {
  private static final int STEPS = 512;
  private static final int LIMIT = 8;
  private static final float[] TABLE = table();

  private static float[] table() {
    var table = new float[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      float x = (float) (i * 2 * LIMIT) / STEPS - LIMIT;
      table[i] = (float) (1.0 / (1.0 + StrictMath.exp(-x)));
    }
    return table;
  }

  static float sigmoid(float x) {
    if (x < -LIMIT) {
      return 0;
    }
    if (x > LIMIT) {
      return 1;
    }
    return TABLE[(int) ((x + LIMIT) * STEPS / LIMIT / 2)];
  }

  @Override
  public void search(FastTextScratch scratch) {
    float[] hidden = scratch.hidden();
    for (int i = 0; i < weights.rows(); i++) {
      scratch.best().offer(i, FastTextOutput.log(sigmoid(weights.dot(i, hidden))));
    }
  }
}
