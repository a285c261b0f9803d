package io.cuvee.ingest;

import io.cuvee.core.document.Span;
import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.stored.DecodedRuns;
import io.cuvee.ingest.stored.Gap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file that is one document. */
final class PlainFile implements RecordSource {
  private final InputFile input;
  private final long size;
  private final DecodedRuns runs;
  private final DocumentMaker maker;
  private final Limits limits;
  private boolean given;

  PlainFile(InputFile input, long size, DecodedRuns runs, DocumentMaker maker, Limits limits) {
    this.input = input;
    this.size = size;
    this.runs = runs;
    this.maker = maker;
    this.limits = limits;
  }

  @Override
  public Optional<Outcome> next() throws IOException {
    if (given) {
      return Optional.empty();
    }
    given = true;
    var span = new Span(input.source(), input.file(), 0, size);
    var content = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    int n = runs.read(buffer, 0, buffer.length);
    while (n >= 0 && content.size() <= limits.decodedBytes()) {
      content.write(buffer, 0, n);
      n = runs.read(buffer, 0, buffer.length);
    }
    byte[] bytes = content.toByteArray();
    if (bytes.length > limits.decodedBytes()) {
      String detail = "the file is longer than the limit decoded-bytes, " + limits.decodedBytes();
      return Optional.of(RecordGuard.fault(span, FaultCause.LIMIT_EXCEEDED, detail, bytes));
    }
    Optional<Gap> gap = runs.nextRun();
    if (gap.isPresent() && !gap.get().padding()) {
      return Optional.of(
          RecordGuard.fault(span, gap.get().cause(), gap.get().detail(), gap.get().sample()));
    }
    return Optional.of(RecordGuard.run(span, bytes, () -> maker.fromBytes(payload(span, bytes))));
  }

  private Payload payload(Span span, byte[] bytes) {
    var steps =
        runs.compression().isEmpty() ? List.<String>of() : List.of("decode:" + runs.compression());
    String name = FormatSniffer.plainName(input.file());
    return new Payload(span, "", name, "", "", "", bytes, Map.of(), Map.of(), steps);
  }

  @Override
  public Map<String, Long> counts() {
    return given ? Map.of("file", 1L) : Map.of();
  }

  /** The one outcome spans the file, whatever it is. */
  @Override
  public long coveredBytes() {
    return given ? size : 0;
  }

  @Override
  public void close() throws IOException {
    runs.close();
  }
}
