package io.cuvee.ingest;

import io.cuvee.core.document.Span;
import io.cuvee.core.io.UnreadableSourceException;
import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.rows.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The stream over the records of a file or a piece of it. If the file is lost on the way, for good,
 * the rest of it is one fault.
 */
final class FileOutcomes implements OutcomeStream {
  private final InputFile input;
  private final FilePiece piece;
  private final RecordSource records;
  private boolean lost;
  private Optional<Outcome> ahead = Optional.empty();
  private boolean ended;

  FileOutcomes(InputFile input, FilePiece piece, RecordSource records) {
    this.input = input;
    this.piece = piece;
    this.records = records;
  }

  @Override
  public boolean hasNext() {
    if (ahead.isEmpty() && !ended) {
      try {
        ahead = lost ? Optional.empty() : records.next();
      } catch (UnreadableSourceException e) {
        lost = true;
        ahead = Optional.of(rest(e));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read on in " + input.bytes().name(), e);
      }
      ended = ahead.isEmpty();
    }
    return ahead.isPresent();
  }

  private Outcome rest(UnreadableSourceException e) {
    long done = Math.min(records.coveredBytes(), piece.bytes());
    var span = new Span(input.source(), input.file(), piece.from() + done, piece.bytes() - done);
    return RecordGuard.fault(span, FaultCause.UNREADABLE_FILE, e.getMessage(), new byte[0]);
  }

  @Override
  public Outcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var outcome = ahead.get();
    ahead = Optional.empty();
    return outcome;
  }

  @Override
  public FileTally tally() {
    if (!ended) {
      throw new IllegalStateException("The tally is known at the end of the stream only");
    }
    var counts = new TreeMap<>(records.counts());
    if (lost) {
      counts.merge(RowReader.UNREADABLE, 1L, Long::sum);
    }
    long sum = counts.values().stream().mapToLong(Long::longValue).sum();
    long covered = lost ? piece.bytes() : records.coveredBytes();
    return new FileTally(input.source(), input.file(), piece.bytes(), sum, counts, covered);
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close " + input.bytes().name(), e);
    }
  }
}
