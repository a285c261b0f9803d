/**
 * Decontamination: finds the passages that documents share with benchmarks, by n-grams of
 * normalized words, exactly, and drops the documents or cuts the passages.
 */
package io.cuvee.filters.contamination;
