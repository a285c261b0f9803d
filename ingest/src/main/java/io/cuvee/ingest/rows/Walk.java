package io.cuvee.ingest.rows;

import io.cuvee.ingest.stored.ReadingPlace;
import java.io.IOException;
import java.util.Optional;

/** A reader that can be walked through a file to find places from which others can go on. */
public interface Walk {
  /**
   * Where it stands, between two rows or pages; empty where nothing can begin: inside a compressed
   * member, before damage, at the end.
   */
  Optional<ReadingPlace> place() throws IOException;

  /** Passes over what {@code next} would give; false at the end. */
  boolean pass() throws IOException;

  /** Decoded bytes that were passed. */
  long position();

  /** Whether the work on the file came near to a limit; it must then be read by one reader. */
  boolean strained();
}
