package io.cuvee.ingest;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a container's reader met in one file.
 *
 * @param source name of the source
 * @param file path inside the source
 * @param bytes size of the file as stored
 * @param records records met; bytes that belong to none count as one record a fault
 * @param recordsByType records by type: WARC-Type in lower case, {@code arc}, {@code row}, {@code
 *     file}; {@code unreadable} for bytes that belong to no record
 * @param coveredBytes stored bytes that belong to a record, a fault or filling; {@code bytes} if
 *     nothing was lost
 */
public record FileTally(
    String source,
    String file,
    long bytes,
    long records,
    Map<String, Long> recordsByType,
    long coveredBytes) {
  public FileTally {
    recordsByType = java.util.Collections.unmodifiableMap(new TreeMap<>(recordsByType));
  }
}
