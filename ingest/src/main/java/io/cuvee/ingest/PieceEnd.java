package io.cuvee.ingest;

import io.cuvee.ingest.stored.ReadingPlace;
import java.io.IOException;
import java.util.Optional;

/**
 * Tells the reader of a piece when it stands where the next piece begins.
 *
 * @param to stored offset of the next piece; beyond every file if there is none
 */
record PieceEnd(long to) {

  /** A reader's place. */
  interface Standing {
    Optional<ReadingPlace> place() throws IOException;
  }

  /** Whether the reader is at the end; it is asked between any two records. */
  boolean reached(Standing reader) throws IOException {
    if (to == Long.MAX_VALUE) {
      return false;
    }
    var place = reader.place();
    return place.isPresent() && place.get().bytes().stored() >= to;
  }
}
