package io.cuvee.ingest.language;

/**
 * What of a model's training arguments prediction needs.
 *
 * @param dim length of a row
 * @param wordNgrams longest word n-gram
 * @param loss 1 hierarchical softmax, 2 negative sampling, 3 softmax, 4 one against all
 * @param bucket how many hash buckets the n-grams share
 * @param minn shortest character n-gram
 * @param maxn longest character n-gram, 0 for none
 */
record FastTextArguments(int dim, int wordNgrams, int loss, int bucket, int minn, int maxn) {}
