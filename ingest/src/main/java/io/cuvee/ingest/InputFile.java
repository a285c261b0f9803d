package io.cuvee.ingest;

import io.cuvee.core.io.ByteSource;

/**
 * A file to read.
 *
 * @param source name of the source in the recipe
 * @param file path inside the source, with '/' between its parts
 * @param format what the recipe says it is
 * @param bytes its bytes as stored
 */
public record InputFile(String source, String file, SourceFormat format, ByteSource bytes) {}
