package io.cuvee.ingest;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.core.document.Span;
import io.cuvee.core.json.CanonicalJson;
import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.rows.ColumnPath;
import io.cuvee.ingest.rows.Row;
import io.cuvee.ingest.rows.RowReader;
import io.cuvee.ingest.rows.Walk;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Rows as documents, by the layout of the recipe. */
final class RowRecords implements RecordSource {
  private final InputFile input;
  private final RowReader reader;
  private final DocumentMaker maker;
  private final RowLayout layout;
  private final Set<String> known;
  private final PieceEnd end;

  RowRecords(
      InputFile input, RowReader reader, DocumentMaker maker, RowLayout layout, PieceEnd end) {
    this.end = end;
    this.input = input;
    this.reader = reader;
    this.maker = maker;
    this.layout = layout;
    this.known =
        Set.copyOf(
            List.of(layout.text(), layout.html(), layout.url(), layout.date(), layout.title()));
  }

  @Override
  public Optional<Outcome> next() throws IOException {
    boolean ended = reader instanceof Walk walk && end.reached(walk::place);
    return ended ? Optional.empty() : reader.next().map(this::guarded);
  }

  private Outcome guarded(Row row) {
    var span = new Span(input.source(), input.file(), row.number(), row.length());
    if (row.cause() != null) {
      return RecordGuard.fault(
          span, row.cause(), "row " + row.number() + ": " + row.detail(), row.sample());
    }
    return RecordGuard.run(span, row.sample(), () -> outcome(span, row));
  }

  private Outcome outcome(Span span, Row row) {
    var values = row.values();
    Object text = ColumnPath.value(values, layout.text());
    Object html = ColumnPath.value(values, layout.html());
    Object content = text == null ? html : text;
    if (!(content instanceof String body)) {
      String detail =
          String.format(
              Locale.ROOT,
              "row %d: column %s %s",
              row.number(),
              layout.text(),
              content == null ? "is missing" : "is no text");
      return RecordGuard.fault(span, FaultCause.BAD_ROW, detail, row.sample());
    }
    var metadata = metadata(values);
    String url = string(values, layout.url());
    var refused = maker.refused(span, url);
    if (refused.isPresent()) {
      return refused.get();
    }
    String date = string(values, layout.date());
    var payload =
        new Payload(span, url, url, date, "", "", new byte[0], Map.of(), metadata, List.of());
    String type = text == null ? "text/html" : "text/plain";
    var draft = new DocumentMaker.Draft(payload, type, string(values, layout.title()), List.of());
    return text == null
        ? maker.fromHtml(draft, body, licence(values))
        : maker.fromText(draft, body, ContentKind.PROSE, licence(values));
  }

  private List<LicenceEvidence> licence(Map<String, Object> values) {
    String stated = string(values, layout.licence());
    return stated.isBlank()
        ? List.of()
        : List.of(new LicenceEvidence("meta", stated, "column:" + layout.licence(), ""));
  }

  private Map<String, String> metadata(Map<String, Object> values) {
    var metadata = new TreeMap<String, String>();
    for (var entry : values.entrySet()) {
      if (entry.getValue() != null && !known.contains(entry.getKey())) {
        metadata.put(name(entry.getKey()), text(entry.getValue()));
      }
    }
    putNested(metadata, "id", values, layout.id());
    putNested(metadata, "language", values, layout.language());
    return metadata;
  }

  /** What stands in a nested column goes along under its meaning, besides in the outer one. */
  private static void putNested(
      Map<String, String> metadata, String meaning, Map<String, Object> values, String column) {
    if (column.indexOf('.') > 0 && !metadata.containsKey(meaning)) {
      String value = string(values, column);
      if (!value.isEmpty()) {
        metadata.put(meaning, value);
      }
    }
  }

  private String name(String column) {
    if (column.equals(layout.id())) {
      return "id";
    }
    return column.equals(layout.language()) ? "language" : column;
  }

  private static String string(Map<String, Object> values, String column) {
    Object value = ColumnPath.value(values, column);
    return value == null ? "" : text(value);
  }

  private static String text(Object value) {
    Object plain = plain(value);
    return plain instanceof String string ? string : CanonicalJson.line(plain);
  }

  /** The value in the types that canonical JSON has; numbers that it lacks become strings. */
  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      var copy = new TreeMap<String, Object>();
      map.forEach((key, item) -> copy.put(String.valueOf(key), plain(item)));
      return copy;
    } else if (value instanceof List<?> list) {
      return list.stream().map(RowRecords::plain).toList();
    } else if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    } else if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isNaN(number) || Double.isInfinite(number) ? String.valueOf(number) : number;
    }
    return value;
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
