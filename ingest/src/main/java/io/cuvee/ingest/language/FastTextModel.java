package io.cuvee.ingest.language;

import java.nio.charset.StandardCharsets;

/**
 * A trained classifier: the mean of the rows of a text's words and n-grams, through one linear
 * layer. Immutable, so threads share it; a call makes one scratch and nothing per token.
 *
 * @param arguments the numbers that it was trained with
 * @param vocabulary words, labels and the pruned buckets
 * @param input one row a word and a bucket
 * @param output how labels come from the hidden vector
 */
record FastTextModel(
    FastTextArguments arguments,
    FastTextVocabulary vocabulary,
    FastTextMatrix input,
    FastTextOutput output) {

  /**
   * The k best labels. Line feeds count as spaces: fastText itself reads one line.
   *
   * @return none if the text has no row in the model
   */
  BestLabels predict(String text, int k) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        bytes[i] = ' ';
      }
    }
    var features = new FastTextFeatures(this, bytes);
    float[] hidden = features.hidden();
    var best = new BestLabels(Math.min(k, vocabulary.labelCount()));
    if (hidden != null) {
      output.search(hidden, best);
    }
    best.sort();
    return best;
  }
}
