package io.cuvee.ingest.warc;

import io.cuvee.core.document.Span;

/**
 * How places in what a reader reads become places in a file. They differ where it reads a part of
 * the file, as one archive in a WACZ.
 *
 * @param source name of the source
 * @param file path inside the source
 * @param start offset in the file of the first byte that the reader reads
 * @param inside position of the first decoded byte, for records that begin inside a compressed
 *     member: behind every stored offset, and behind those of other parts of the file
 */
public record Placement(String source, String file, long start, long inside) {
  /** Of a file that is read as it is. */
  public static Placement whole(String source, String file, long size) {
    return new Placement(source, file, 0, size);
  }

  Span stored(long offset, long length) {
    return new Span(source, file, start + offset, length);
  }

  Span inside(long decoded) {
    return new Span(source, file, inside + decoded, 0);
  }
}
