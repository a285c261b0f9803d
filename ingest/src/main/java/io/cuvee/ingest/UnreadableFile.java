package io.cuvee.ingest;

import io.cuvee.core.document.Span;
import io.cuvee.core.verdict.FaultCause;
import java.util.Map;
import java.util.Optional;

/** A file that as a whole cannot be read: one fault over all its bytes. */
final class UnreadableFile implements RecordSource {
  private final Outcome fault;
  private final long size;
  private boolean given;

  UnreadableFile(InputFile input, long size, FaultCause cause, String detail, byte[] sample) {
    var span = new Span(input.source(), input.file(), 0, size);
    this.fault = RecordGuard.fault(span, cause, detail, sample);
    this.size = size;
  }

  @Override
  public Optional<Outcome> next() {
    var outcome = given ? Optional.<Outcome>empty() : Optional.of(fault);
    given = true;
    return outcome;
  }

  @Override
  public Map<String, Long> counts() {
    return given ? Map.of("unreadable", 1L) : Map.of();
  }

  @Override
  public long coveredBytes() {
    return given ? size : 0;
  }

  @Override
  public void close() {}
}
