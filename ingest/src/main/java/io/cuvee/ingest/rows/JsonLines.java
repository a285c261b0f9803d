package io.cuvee.ingest.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.cuvee.core.io.ByteSource;
import io.cuvee.core.verdict.Fault;
import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.stored.ByteWindow;
import io.cuvee.ingest.stored.DecodedRuns;
import io.cuvee.ingest.stored.DecodingBounds;
import io.cuvee.ingest.stored.Gap;
import io.cuvee.ingest.stored.StoredBytes;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lines of JSON, each an object, plain or compressed. A row's number is its line's, from 0; blank
 * lines have numbers and are no rows. A line that is no object is a fault and the next line is
 * read; where a compressed file is damaged, the fault takes the number of the line that it cuts.
 */
public final class JsonLines implements RowReader {
  private static final int STEP = 1 << 15;
  private static final int DEEPEST = 200;

  private final DecodedRuns runs;
  private final ByteWindow window;
  private final int lineLimit;
  private final ObjectReader json;
  private final Map<String, Long> counts = new TreeMap<>();
  private long number;

  /**
   * Opens a file.
   *
   * @param bytes the stored file
   * @param kind its compression
   * @param bounds how much it may decode to
   * @param lineLimit longest line, in bytes
   */
  public JsonLines(ByteSource bytes, StoredBytes.Kind kind, DecodingBounds bounds, long lineLimit)
      throws IOException {
    this.runs = StoredBytes.open(bytes, kind, bounds, any -> true);
    this.window = new ByteWindow(runs);
    this.lineLimit = (int) Math.min(lineLimit, Integer.MAX_VALUE - (1 << 20));
    var constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(this.lineLimit)
            .build();
    var factory = JsonFactory.builder().streamReadConstraints(constraints).build();
    this.json =
        new ObjectMapper(factory)
            .readerForMapOf(Object.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  @Override
  public Optional<Row> next() throws IOException {
    var row = read();
    row.ifPresent(r -> counts.merge(r.cause() == null ? ROW : kind(r.cause()), 1L, Long::sum));
    return row;
  }

  private static String kind(FaultCause cause) {
    return cause == FaultCause.BAD_ROW || cause == FaultCause.LIMIT_EXCEEDED ? ROW : UNREADABLE;
  }

  private Optional<Row> read() throws IOException {
    while (true) {
      if (window.ensure(1) == 0) {
        var gap = runs.nextRun();
        if (gap.isEmpty()) {
          return Optional.empty();
        }
        window.beginRun();
        if (!gap.get().padding()) {
          return Optional.of(damaged(gap.get()));
        }
        continue;
      }
      int end = lineEnd();
      if (end < 0) {
        return Optional.of(tooLong());
      }
      if (window.ensure(end + 1) == end && runs.brokenMember() >= 0) {
        drop(end);
        continue;
      }
      byte[] line = window.copy(0, end);
      drop(Math.min(end + 1, window.ready()));
      number++;
      if (!isBlank(line)) {
        return Optional.of(parse(number - 1, line));
      }
    }
  }

  /** Index of the line feed, or of the run's end; -1 if the line is too long. */
  private int lineEnd() throws IOException {
    int at = 0;
    while (at <= lineLimit) {
      int ready = window.ensure(Math.min(at + STEP, lineLimit + 1));
      while (at < ready && window.at(at) != '\n') {
        at++;
      }
      if (at < ready || window.ensure(at + 1) == at) {
        return at;
      }
    }
    return -1;
  }

  private Row tooLong() throws IOException {
    byte[] sample = window.copy(0, Math.min(window.ready(), Fault.SAMPLE_BYTES));
    long length = 0;
    boolean ended = false;
    while (!ended && window.ensure(1) > 0) {
      int ready = window.ready();
      int n = 0;
      while (n < ready && window.at(n) != '\n') {
        n++;
      }
      ended = n < ready;
      length += n;
      drop(ended ? n + 1 : n);
    }
    String detail = "the line is longer than the limit record-bytes, " + lineLimit;
    return new Row(number++, length, Map.of(), FaultCause.LIMIT_EXCEEDED, detail, sample);
  }

  private Row damaged(Gap gap) {
    long length = gap.to() - gap.from();
    return new Row(number++, length, Map.of(), gap.cause(), gap.detail(), gap.sample());
  }

  private void drop(int count) {
    runs.account(window.position(), window.position() + count);
    window.advance(count);
  }

  private Row parse(long at, byte[] line) {
    int from = at == 0 && line.length >= 3 && (line[0] & 0xff) == 0xef ? 3 : 0;
    byte[] sample = java.util.Arrays.copyOf(line, Math.min(line.length, Fault.SAMPLE_BYTES));
    String detail = "the line is null";
    try {
      Map<String, Object> values = json.readValue(line, from, line.length - from);
      if (values != null) {
        return new Row(at, line.length, values, null, "", sample);
      }
    } catch (JsonProcessingException e) {
      detail = "the line is no JSON object: " + e.getOriginalMessage();
    } catch (IOException e) {
      detail = "the line is no UTF-8: " + e.getMessage();
    }
    return new Row(at, line.length, Map.of(), FaultCause.BAD_ROW, detail, sample);
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  @Override
  public long coveredBytes() {
    return runs.coveredBytes();
  }

  @Override
  public void close() throws IOException {
    runs.close();
  }
}
