package io.cuvee.ingest;

import io.cuvee.core.io.ByteSource;
import io.cuvee.core.io.UnreadableSourceException;
import io.cuvee.ingest.warc.RecordReader;
import io.cuvee.ingest.warc.StoredEntry;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;

/**
 * The records of a WARC or ARC file. A revisit gives the text of its original where that stood
 * before it in the same file, and a document waits for the {@code metadata} records that follow its
 * own, as far as {@value #FARTHEST} records.
 */
final class WarcRecords implements RecordSource {
  /** How many outcomes, its own among them, a document waits for its metadata. */
  static final int FARTHEST = 4;

  private final RecordReader reader;
  private final RecordOutcomes outcomes;
  private final Originals originals;
  private final PieceEnd end;
  private final ArrayDeque<Outcome> ready = new ArrayDeque<>();

  /** A document and what came behind it. */
  private final ArrayDeque<Outcome> waiting = new ArrayDeque<>();

  private boolean ended;
  private UnreadableSourceException lost;

  /** All records of a file. */
  WarcRecords(RecordReader reader, ByteSource bytes, DocumentMaker maker, Limits limits)
      throws IOException {
    this(
        reader,
        bytes,
        maker,
        limits,
        new PieceEnd(Long.MAX_VALUE),
        new OriginalPlaces(bytes.size()));
  }

  /** Those of a piece of a file. */
  WarcRecords(
      RecordReader reader,
      ByteSource bytes,
      DocumentMaker maker,
      Limits limits,
      PieceEnd end,
      RevisitOriginals places) {
    this.reader = reader;
    this.outcomes = new RecordOutcomes(maker, limits);
    this.originals = new Originals(bytes, reader.kind(), limits, places);
    this.end = end;
  }

  @Override
  public Optional<Outcome> next() throws IOException {
    while (ready.isEmpty() && !ended) {
      if (lost != null) {
        throw lost;
      }
      var entry = entry();
      ended = entry.isEmpty() && lost == null;
      if (entry.isEmpty()) {
        release();
      } else {
        take(entry.get());
      }
    }
    return Optional.ofNullable(ready.poll());
  }

  private Optional<StoredEntry> entry() throws IOException {
    try {
      return end.reached(reader::place) ? Optional.empty() : reader.next();
    } catch (UnreadableSourceException e) {
      // What was read before goes out first.
      lost = e;
      return Optional.empty();
    }
  }

  private void take(StoredEntry entry) throws IOException {
    var resolved = originals.resolve(entry);
    var outcome = resolved.fold(this::guarded, this::quarantined);
    if (outcome instanceof Outcome.Accepted) {
      release();
      waiting.add(outcome);
      return;
    }
    if (waiting.isEmpty()) {
      ready.add(outcome);
      return;
    }
    entry.<Boolean>fold(this::attach, damaged -> false);
    waiting.add(outcome);
    if (waiting.size() > FARTHEST) {
      release();
    }
  }

  private boolean attach(StoredEntry.Sound record) {
    var accepted = (Outcome.Accepted) waiting.getFirst();
    var document = accepted.document();
    if (!ConcurrentMetadata.concerns(record, document)) {
      return false;
    }
    waiting.removeFirst();
    waiting.addFirst(accepted.with(ConcurrentMetadata.added(record, document)));
    return true;
  }

  private void release() {
    ready.addAll(waiting);
    waiting.clear();
  }

  private Outcome quarantined(StoredEntry.Damaged damaged) {
    return new Outcome.Quarantined(damaged.fault());
  }

  private Outcome guarded(StoredEntry.Sound record) {
    return RecordGuard.run(record.span(), record.block(), () -> outcomes.outcome(record));
  }

  @Override
  public Map<String, Long> counts() {
    return reader.counts();
  }

  @Override
  public long coveredBytes() {
    return reader.coveredBytes();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
