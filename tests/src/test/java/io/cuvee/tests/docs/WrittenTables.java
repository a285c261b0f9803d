package io.cuvee.tests.docs;

import io.cuvee.jobs.store.StageRecord;
import io.cuvee.tests.docs.DocumentedTables.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.StructType;

/** The tables that a run wrote, as its stage files tell. */
public final class WrittenTables {
  private static final String SCHEMA = "schema.";

  private WrittenTables() {}

  /**
   * Tables of the run whose columns are not those of the page, in names, types and order; by table,
   * what was written.
   */
  public static Map<String, List<Column>> undocumented(Path out, DocumentedTables page)
      throws IOException {
    var differing = new TreeMap<String, List<Column>>();
    try (var files = Files.walk(out, 3)) {
      for (Path file : files.filter(f -> f.endsWith("_stage.json")).sorted().toList()) {
        var record = StageRecord.fromJson(Files.readString(file));
        for (var fact : record.facts().entrySet()) {
          if (fact.getKey().startsWith(SCHEMA)) {
            var table = record.stage() + "/" + fact.getKey().substring(SCHEMA.length());
            var written = columns((String) fact.getValue());
            if (!written.equals(withoutNullability(page.of(table)))) {
              differing.put(table, written);
            }
          }
        }
      }
    }
    return differing;
  }

  /** Joins make every column nullable for Spark, so this says nothing of a written table. */
  private static List<Column> withoutNullability(List<Column> columns) {
    return columns.stream().map(c -> new Column(c.name(), c.type(), true)).toList();
  }

  private static List<Column> columns(String ddl) {
    var columns = new ArrayList<Column>();
    for (var field : StructType.fromDDL(ddl).fields()) {
      var type = DocumentedTables.type(field.dataType());
      columns.add(new Column(field.name(), type, true));
    }
    return columns;
  }
}
