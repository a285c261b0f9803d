package io.cuvee.ingest.stored;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The decoded bytes of a stored file, in runs: the bytes of one run belong together, and between
 * two runs something in the file could not be decoded. Positions in the decoded bytes count through
 * all runs. Not thread-safe.
 *
 * <p>The reader of the records says with {@link #account} which bytes it has dealt with, so that
 * {@link #coveredBytes} is what was really seen and not the size of the file.
 */
public interface DecodedRuns extends Closeable {
  /** Reads at least one byte of the current run, or returns -1 at its end. */
  int read(byte[] into, int from, int count) throws IOException;

  /**
   * Goes on behind the end of a run.
   *
   * @return what could not be decoded there, or empty at the sound end of the file
   */
  Optional<Gap> nextRun() throws IOException;

  /** Where, in decoded bytes, the member began that broke the current run; -1 if none did. */
  long brokenMember();

  /** Stored offset of the member that begins at a decoded position, or -1 if none begins there. */
  long storedStart(long decoded);

  /** Stored offset behind the member that ends at a decoded position, or -1 if none ends there. */
  long storedEnd(long decoded);

  /**
   * The place of the byte at a decoded position, which must have been read already; empty if
   * decoding cannot go on from there.
   */
  Optional<ResumePoint> place(long decoded);

  /**
   * Whether the file came so near to a limit on the work as a whole that another reader, which
   * decodes in other steps, might meet it elsewhere.
   */
  boolean strained();

  /** Says that the decoded bytes from one position up to another belong to a record or a fault. */
  void account(long from, long to);

  /** Stored bytes that were accounted for, gaps included. */
  long coveredBytes();

  /** Name of the compression, as the lineage tells it; empty for plain bytes. */
  String compression();
}
