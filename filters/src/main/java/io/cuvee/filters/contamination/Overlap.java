package io.cuvee.filters.contamination;

/**
 * What a document shares with one text of a benchmark.
 *
 * @param text whose it is
 * @param start first UTF-16 unit of the longest shared passage in the document
 * @param end the unit behind its last
 * @param itemStart first word of that passage in the benchmark's text, from 0
 * @param itemEnd the word behind its last
 * @param ngrams shared n-grams, counted at each place of the benchmark's text once a run
 * @param whole whether the whole text stands in the document
 */
public record Overlap(
    BenchmarkText text,
    int start,
    int end,
    int itemStart,
    int itemEnd,
    int ngrams,
    boolean whole) {}
