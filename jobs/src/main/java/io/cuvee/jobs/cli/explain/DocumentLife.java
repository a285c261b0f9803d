package io.cuvee.jobs.cli.explain;

import io.cuvee.core.document.Licence;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.core.document.LicenceTier;
import io.cuvee.core.json.CanonicalJson;
import io.cuvee.filters.licence.LicenceResolver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What each stage wrote of documents: the columns that are new or changed, and where the evidence
 * for the licence stands. Every table is read whole, so the time grows with the run.
 */
public final class DocumentLife {
  private static final int MOST_DOCUMENTS = 20;

  /** Long columns, and those that are told by their own lines. */
  private static final Set<String> LEFT_OUT =
      Set.of("text", "licence", "signals", "embedding", "vector", "input_ids", "tokens");

  private final RunTables tables;
  private final Consumer<String> out;

  private DocumentLife(RunTables tables, Consumer<String> out) {
    this.tables = tables;
    this.out = out;
  }

  /** Opens a run; lines go to {@code out}. */
  public static DocumentLife of(Path run, Consumer<String> out) throws IOException {
    return new DocumentLife(RunTables.open(run), out);
  }

  /** Tells the life of a document by its id; false if no table has it. */
  public boolean byId(String id) throws IOException {
    var told = new HashMap<String, Object>();
    boolean found = false;
    for (var table : tables.names()) {
      var rows = new ArrayList<Map<String, Object>>();
      tables.rows(table, row -> take(row, id, rows));
      for (var row : rows) {
        out.accept(table);
        tell(row, told);
        found = true;
      }
    }
    return found;
  }

  /** Tells the lives of all documents of an address, fetched or canonical; false if none has it. */
  public boolean byUrl(String url) throws IOException {
    var ids = new TreeSet<String>();
    for (var table : List.of("ingest/documents", "ingest/rejected")) {
      tables.rows(
          table,
          row -> {
            if (url.equals(row.get("url")) || url.equals(row.get("canonical_url"))) {
              ids.add((String) row.get("id"));
            }
          });
    }
    for (var id : ids.stream().limit(MOST_DOCUMENTS).toList()) {
      byId(id);
    }
    if (ids.size() > MOST_DOCUMENTS) {
      out.accept(ids.size() - MOST_DOCUMENTS + " more documents have this address");
    }
    return !ids.isEmpty();
  }

  private static void take(Map<String, Object> row, String id, List<Map<String, Object>> rows) {
    if (id.equals(row.get("id"))) {
      rows.add(row);
    }
  }

  private void tell(Map<String, Object> row, Map<String, Object> told) {
    row.forEach(
        (column, value) -> {
          boolean news = !Objects.equals(told.put(column, value), value);
          if (news && column.equals("licence")) {
            licence((Map<?, ?>) value);
          } else if (news && !LEFT_OUT.contains(column)) {
            out.accept("  " + column + ": " + shown(value));
          }
        });
  }

  private void licence(Map<?, ?> struct) {
    var evidence = new ArrayList<LicenceEvidence>();
    for (var item : (List<?>) struct.get("evidence")) {
      var sign = (Map<?, ?>) item;
      evidence.add(
          new LicenceEvidence(
              (String) sign.get("kind"),
              (String) sign.get("value"),
              (String) sign.get("where"),
              (String) sign.get("context")));
    }
    var licence =
        new Licence(
            (String) struct.get("spdx"),
            LicenceTier.of((String) struct.get("tier")),
            evidence,
            (Double) struct.get("confidence"));
    boolean decided = !licence.equals(Licence.undecided(evidence));
    if (decided) {
      out.accept("  licence: " + LicenceResolver.explain(licence));
      return;
    }
    for (var sign : evidence) {
      out.accept(
          "  evidence: "
              + sign.kind()
              + ": "
              + sign.value()
              + " ("
              + sign.where()
              + "): "
              + shown(sign.context()));
    }
  }

  /** On one line, without characters that steer a terminal. */
  private static String shown(Object value) {
    var text = value instanceof String string ? string : CanonicalJson.line(plain(value));
    var line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> line.appendCodePoint(c < 0x20 || c >= 0x7f && c < 0xa0 ? ' ' : c));
    return line.toString();
  }

  private static Object plain(Object value) {
    return value instanceof Float number ? (Object) number.doubleValue() : value;
  }
}
