package io.cuvee.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The stream over a file's records. */
final class FileOutcomes implements OutcomeStream {
  private final InputFile input;
  private final long bytes;
  private final RecordSource records;
  private Optional<Outcome> ahead = Optional.empty();
  private boolean ended;

  FileOutcomes(InputFile input, long bytes, RecordSource records) {
    this.input = input;
    this.bytes = bytes;
    this.records = records;
  }

  @Override
  public boolean hasNext() {
    if (ahead.isEmpty() && !ended) {
      try {
        ahead = records.next();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read on in " + input.bytes().name(), e);
      }
      ended = ahead.isEmpty();
    }
    return ahead.isPresent();
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
    long sum = records.counts().values().stream().mapToLong(Long::longValue).sum();
    return new FileTally(
        input.source(), input.file(), bytes, sum, records.counts(), records.coveredBytes());
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
