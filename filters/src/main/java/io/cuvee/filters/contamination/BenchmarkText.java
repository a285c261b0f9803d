package io.cuvee.filters.contamination;

import java.io.Serializable;

/**
 * Which text of a benchmark a passage comes from.
 *
 * @param benchmark number of the benchmark in the index
 * @param item the item's own id, or its row
 * @param column the column that held the text
 */
public record BenchmarkText(int benchmark, String item, String column) implements Serializable {}
