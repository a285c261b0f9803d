package io.cuvee.ingest;

import io.cuvee.ingest.FilePiece.OriginalPlace;
import io.cuvee.ingest.stored.ReadingPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The pieces of a file as they come to be, from its beginning to its end. */
final class Cuts {
  private final long size;
  private final List<FilePiece> pieces = new ArrayList<>();
  private ReadingPlace start;
  private long from;
  private TreeMap<Long, OriginalPlace> originals = new TreeMap<>();

  Cuts(long size) {
    this.size = size;
  }

  /** Where the piece begins that is not ended yet. */
  long from() {
    return from;
  }

  /** Takes note of a revisit's original in that piece. */
  void original(long revisit, OriginalPlace place) {
    originals.put(revisit, place);
  }

  /** Ends that piece here. */
  void cut(ReadingPlace place) {
    pieces.add(new FilePiece(from, place.bytes().stored(), false, start, originals));
    start = place;
    from = place.bytes().stored();
    originals = new TreeMap<>();
  }

  /** All pieces, with the last one. */
  List<FilePiece> pieces() {
    var all = new ArrayList<>(pieces);
    all.add(new FilePiece(from, size, true, start, originals));
    return all;
  }
}
