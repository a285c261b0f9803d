package io.cuvee.cluster.embed;

/** How the vectors of a text's tokens become one vector. */
public enum Pooling {
  /** The mean over all tokens, special ones included, as sentence-transformers models do. */
  MEAN {
    @Override
    void pool(float[] tokens, int count, double[] pooled) {
      int dimension = pooled.length;
      for (int token = 0, at = 0; token < count; token++) {
        for (int i = 0; i < dimension; i++, at++) {
          pooled[i] += tokens[at];
        }
      }
      for (int i = 0; i < dimension; i++) {
        pooled[i] /= count;
      }
    }
  },
  /** The vector of the first token, as the BGE models do. */
  FIRST {
    @Override
    void pool(float[] tokens, int count, double[] pooled) {
      for (int i = 0; i < pooled.length; i++) {
        pooled[i] = tokens[i];
      }
    }
  };

  /**
   * Fills the pooled vector.
   *
   * @param tokens vectors of the tokens, one after the other
   * @param count how many tokens, at least 1
   * @param pooled zeros on entry
   */
  abstract void pool(float[] tokens, int count, double[] pooled);
}
