package io.cuvee.jobs.report;

/**
 * A file of the shards.
 *
 * @param file its name
 * @param rows sequences in it
 * @param tokens their tokens
 * @param bytes its size
 * @param sha256 its digest in hexadecimal
 */
public record ShardRow(String file, long rows, long tokens, long bytes, String sha256) {}
