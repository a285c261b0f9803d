package io.cuvee.ingest.language;

/** From a hidden vector to the best labels, by the loss that the model was trained with. */
interface FastTextOutput {
  /** Offers labels with the logarithms of their scores. */
  void search(FastTextScratch scratch);

  static FastTextOutput of(int loss, FastTextMatrix weights, FastTextVocabulary vocabulary) {
    return switch (loss) {
      case 1 -> new HierarchicalSoftmax(weights, vocabulary.labelCounts());
      case 3 -> new Softmax(weights);
      default -> new IndependentSigmoids(weights);
    };
  }

  /** fastText's logarithm, which keeps away from minus infinity. */
  static float log(float x) {
    return (float) StrictMath.log(x + 1e-5);
  }
}
