package io.cuvee.jobs.report;

/**
 * What documents share with a benchmark.
 *
 * @param benchmark its name
 * @param texts its texts that were looked for
 * @param items its items that some document shares
 * @param documents documents that share something
 * @param whole texts that a document holds whole, counted once a document
 */
public record BenchmarkRow(String benchmark, long texts, long items, long documents, long whole) {}
