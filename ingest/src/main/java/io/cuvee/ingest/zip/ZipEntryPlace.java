package io.cuvee.ingest.zip;

/**
 * An entry of an archive.
 *
 * @param name its path in the archive
 * @param stored whether it is stored as it is
 * @param readable whether it is stored or deflated, and not encrypted
 * @param start offset in the archive of its local header
 * @param dataStart offset in the archive of its first byte
 * @param storedBytes bytes as it stands in the archive
 * @param size bytes of its content
 * @param end offset of what follows in the archive: the next entry or the directory
 */
public record ZipEntryPlace(
    String name,
    boolean stored,
    boolean readable,
    long start,
    long dataStart,
    long storedBytes,
    long size,
    long end) {

  /** Whether the entry ends where the next begins, but for the descriptor that may follow it. */
  public boolean fits() {
    return dataStart + storedBytes <= end && (!stored || storedBytes == size);
  }
}
