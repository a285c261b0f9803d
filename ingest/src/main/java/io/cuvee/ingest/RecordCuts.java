package io.cuvee.ingest;

import io.cuvee.ingest.FilePiece.OriginalPlace;
import io.cuvee.ingest.stored.ReadingPlace;
import io.cuvee.ingest.warc.StoredEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a file of WARC records may be cut: not between a record and {@code metadata} about it as
 * near behind it as {@link WarcRecords} looks for. A place waits until so many records behind it
 * were seen.
 */
final class RecordCuts {
  private final Cuts cuts;
  private final long wanted;
  private final OriginalPlaces places;
  private final ArrayDeque<String> recent = new ArrayDeque<>();
  private final List<String> before = new ArrayList<>();
  private final List<Map.Entry<Long, OriginalPlace>> behind = new ArrayList<>();
  private ReadingPlace candidate;
  private int seen;

  RecordCuts(long size, long wanted) {
    this.cuts = new Cuts(size);
    this.wanted = wanted;
    this.places = new OriginalPlaces(size);
  }

  /** Offers the place where the reader stands; says whether it waits to be a cut. */
  boolean offer(Optional<ReadingPlace> place) {
    boolean taken =
        candidate == null
            && place.isPresent()
            && place.get().bytes().stored() >= cuts.from() + wanted;
    if (taken) {
      candidate = place.get();
      seen = 0;
      before.clear();
      before.addAll(recent);
    }
    return taken;
  }

  /** Takes the record or fault that the reader gave next. */
  void take(StoredEntry entry) {
    var id = entry.fold(this::sound, damaged -> "");
    recent.addLast(id);
    if (recent.size() > WarcRecords.FARTHEST) {
      recent.removeFirst();
    }
    if (candidate != null && ++seen == WarcRecords.FARTHEST) {
      settle();
    }
  }

  private String sound(StoredEntry.Sound record) {
    var original = places.of(record);
    if (original.isPresent()) {
      var place = new OriginalPlace(original.get().offset(), original.get().length());
      if (candidate == null) {
        cuts.original(record.span().offset(), place);
      } else {
        behind.add(Map.entry(record.span().offset(), place));
      }
    }
    if (candidate != null && before.stream().anyMatch(id -> ConcurrentMetadata.names(record, id))) {
      candidate = null;
      note();
    }
    return record.field("WARC-Record-ID");
  }

  private void settle() {
    cuts.cut(candidate);
    candidate = null;
    note();
  }

  private void note() {
    behind.forEach(place -> cuts.original(place.getKey(), place.getValue()));
    behind.clear();
  }

  /** The pieces, at the end of the file. */
  List<FilePiece> pieces() {
    if (candidate != null) {
      settle();
    }
    return cuts.pieces();
  }
}
