package io.cuvee.ingest.warc;

import io.cuvee.core.verdict.FaultCause;
import java.util.List;
import java.util.Map;

/**
 * The header of a record, WARC or ARC.
 *
 * @param kind the WARC-Type in lower case; {@code arc} and {@code arc-filedesc} for ARC; {@code
 *     untyped} if the header names none
 * @param fields values by field name; the map ignores case
 * @param contentLength bytes of the block, or -1 if the header does not tell a usable number
 * @param bytes bytes of the header, its blank line included
 * @param cause why the record cannot be read by this header, or null
 * @param problem what is wrong with the header, or empty
 */
record RecordHeader(
    String kind,
    Map<String, List<String>> fields,
    long contentLength,
    int bytes,
    FaultCause cause,
    String problem) {

  /** The kind of bytes that belong to no record. */
  static final String UNREADABLE = "unreadable";

  static final String UNTYPED = "untyped";
}
