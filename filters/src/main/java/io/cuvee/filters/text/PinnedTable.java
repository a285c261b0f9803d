package io.cuvee.filters.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that lie beside the classes: tab-separated UTF-8 lines, '#' for remarks. */
final class PinnedTable {
  private PinnedTable() {}

  /** The rows of a table without its remarks, each split at tabs. */
  static List<String[]> rows(String name) {
    try (var stream = PinnedTable.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The jar lacks its table " + name + ": rebuild it");
      }
      var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.startsWith("# ")).map(PinnedTable::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] row(String line) {
    return line.split("\t", -1);
  }
}
