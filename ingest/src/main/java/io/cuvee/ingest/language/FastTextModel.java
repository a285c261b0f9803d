package io.cuvee.ingest.language;

/**
 * A trained classifier: the mean of the rows of a text's words and n-grams, through one linear
 * layer. Immutable, so threads share it; each thread has its own scratch, so that a call allocates
 * nothing.
 */
final class FastTextModel {
  private final FastTextArguments arguments;
  private final FastTextVocabulary vocabulary;
  private final FastTextMatrix input;
  private final FastTextOutput output;
  private final ThreadLocal<FastTextScratch> scratch;

  /**
   * A model.
   *
   * @param arguments the numbers that it was trained with
   * @param vocabulary words, labels and the pruned buckets
   * @param input one row a word and a bucket
   * @param output how labels come from the hidden vector
   */
  FastTextModel(
      FastTextArguments arguments,
      FastTextVocabulary vocabulary,
      FastTextMatrix input,
      FastTextOutput output) {
    this.arguments = arguments;
    this.vocabulary = vocabulary;
    this.input = input;
    this.output = output;
    this.scratch = ThreadLocal.withInitial(() -> new FastTextScratch(this));
  }

  FastTextArguments arguments() {
    return arguments;
  }

  FastTextVocabulary vocabulary() {
    return vocabulary;
  }

  FastTextMatrix input() {
    return input;
  }

  /**
   * The k best labels. Line feeds count as spaces: fastText itself reads one line.
   *
   * @return none if the text has no row in the model; good until this thread asks again
   */
  BestLabels predict(String text, int k) {
    var own = scratch.get();
    own.best().reset(Math.min(k, vocabulary.labelCount()));
    if (own.features().read(text)) {
      output.search(own);
    }
    own.best().sort();
    return own.best();
  }
}
