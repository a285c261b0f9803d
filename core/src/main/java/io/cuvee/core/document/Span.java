package io.cuvee.core.document;

/**
 * Where a record stands.
 *
 * @param source name of the source in the recipe
 * @param file path inside the source, with '/' between its parts
 * @param offset first byte of the record in the file as stored (compressed, if it is); for lines
 *     and rows their number, from 0
 * @param length bytes of the record as stored; 0 where the container does not tell
 */
public record Span(String source, String file, long offset, long length) {
  /** The identity of a document at this place. */
  public DocumentId documentId() {
    return DocumentId.of(source, file, offset);
  }
}
