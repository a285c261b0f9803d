package io.cuvee.ingest.stored;

import java.io.Serializable;

/**
 * A place in a stored file from which decoding can go on as if everything before had been decoded:
 * the first byte of a compressed member, or any byte of a plain file.
 *
 * @param stored offset in the stored file
 * @param decoded the same place in the decoded bytes
 * @param searchAllowance bytes that may still be looked through a second time behind damage
 * @param dictionary offset of the frame whose dictionary the following frames use, or -1
 */
public record ResumePoint(long stored, long decoded, long searchAllowance, long dictionary)
    implements Serializable {

  /** The beginning of a file of this size. */
  public static ResumePoint beginning(long size) {
    return new ResumePoint(0, 0, MemberRuns.searchAllowance(size), -1);
  }
}
