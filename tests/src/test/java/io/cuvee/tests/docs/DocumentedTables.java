package io.cuvee.tests.docs;

import io.cuvee.tests.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.DataType;

/**
 * The tables of {@code docs/schemas.md}: a heading {@code ### stage/table}, then perhaps "All
 * columns of `stage/table`", then a Markdown table of columns.
 *
 * @param columns by table ({@code ingest/documents}), in the order of the page
 */
public record DocumentedTables(Map<String, List<Column>> columns) {
  private static final Pattern HEADING = Pattern.compile("### ([a-z]+/[a-z_]+)");
  private static final Pattern BASE = Pattern.compile("All columns of `([a-z]+/[a-z_]+)`");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z_]+)` \\| ([a-z<>,]+)(\\??) \\|.*");

  /**
   * One column.
   *
   * @param type as Spark's simple string gives it; of structs only that they are structs
   * @param nullable whether the page says that it may be null
   */
  public record Column(String name, String type, boolean nullable) {}

  /** Reads the page. */
  public static DocumentedTables read() throws IOException {
    var page = RepositoryRoot.path().resolve("docs/schemas.md");
    var tables = new LinkedHashMap<String, List<Column>>();
    List<Column> current = new ArrayList<>();
    for (var line : Files.readAllLines(page)) {
      if (line.startsWith("#") || line.startsWith("The struct") || line.startsWith("An element")) {
        // Rows that follow belong to no table until a table's heading says so.
        current = new ArrayList<>();
      }
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        tables.put(heading.group(1), current);
      }
      Matcher base = BASE.matcher(line);
      if (base.find()) {
        current.addAll(tables.get(base.group(1)));
      }
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        current.add(new Column(row.group(1), row.group(2), !row.group(3).isEmpty()));
      }
    }
    return new DocumentedTables(tables);
  }

  /** A type as the page writes it: of structs only that they are structs. */
  public static String type(DataType type) {
    return type.simpleString()
        .replaceFirst("^struct<.*", "struct")
        .replaceFirst("^array<struct<.*", "array<struct>");
  }

  /** Columns of a table; none if the page does not know it. */
  public List<Column> of(String table) {
    return columns.getOrDefault(table, List.of());
  }
}
