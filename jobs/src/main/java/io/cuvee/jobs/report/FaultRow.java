package io.cuvee.jobs.report;

/**
 * Records that could not be read.
 *
 * @param cause what was wrong with them
 * @param records how many
 */
public record FaultRow(String cause, long records) {}
