package io.cuvee.jobs.stage;

import java.io.Serializable;

/**
 * A file of a source, as the listing found it.
 *
 * @param source name of the source
 * @param file path inside the source, with '/' between its parts: it identifies the documents
 * @param location where it lies
 * @param format the recipe's word for its format
 * @param bytes its size
 * @param modified its modification time in milliseconds since 1970
 */
public record SourceFile(
    String source, String file, String location, String format, long bytes, long modified)
    implements Serializable {}
