package io.cuvee.ingest.stored;

import java.io.Serializable;

/**
 * Where a reader of records, rows or pages stands between two of them, with all that it knows of
 * what came before: another reader that begins here gives what the first one would have given.
 *
 * @param bytes where the next record begins
 * @param number number of the next row or page
 * @param unaligned whether a record began inside a compressed member
 * @param members how many compressed members began with a record
 * @param arc whether the records are those of an ARC file
 */
public record ReadingPlace(
    ResumePoint bytes, long number, boolean unaligned, int members, boolean arc)
    implements Serializable {

  /** Between rows or pages. */
  public static ReadingPlace of(ResumePoint bytes, long number) {
    return new ReadingPlace(bytes, number, false, 0, false);
  }
}
