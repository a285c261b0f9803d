package io.cuvee.filters.contamination;

/** Consecutive words of a document that are consecutive words of a benchmark's text. */
final class SharedRun {
  final int text;
  final int benchmark;

  /** First word in the document. */
  final int from;

  /** First word in the benchmark's text. */
  final int itemFrom;

  /** First word of the last n-gram, in the document. */
  int last;

  /** Words of the last n-gram. */
  int lastLength;

  int ngrams;

  SharedRun(int text, int benchmark, int from, int itemFrom, int length) {
    this.text = text;
    this.benchmark = benchmark;
    this.from = from;
    this.itemFrom = itemFrom;
    this.last = from;
    this.lastLength = length;
    this.ngrams = 1;
  }

  /** The word behind the last one, in the document. */
  int to() {
    return last + lastLength;
  }

  int words() {
    return to() - from;
  }
}
