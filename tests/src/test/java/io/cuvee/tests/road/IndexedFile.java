package io.cuvee.tests.road;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A web archive as the index of the sample data describes it.
 *
 * @param file its path below the sample data
 * @param compression {@code none}, or gzip with the number of its members
 * @param records number of records by type
 * @param note what a tolerant reader noted; empty for sound files
 */
record IndexedFile(String file, String compression, String records, String note) {
  static List<IndexedFile> read(Path index) throws IOException {
    var files = new ArrayList<IndexedFile>();
    for (var line : Files.readAllLines(index, StandardCharsets.UTF_8)) {
      var cells = line.split("\t", -1);
      if (!cells[0].equals("file")) {
        files.add(new IndexedFile(cells[0], cells[2], cells[3], cells[4]));
      }
    }
    return files;
  }

  /** Whether the index counted all its records, and nothing was wrong with them. */
  boolean sound() {
    return note.isEmpty()
        && !file.contains("/invalid-")
        && (compression.equals("none") || compression.startsWith("gzip"))
        && !records.startsWith("ARC")
        && !records.isEmpty();
  }

  /** Whether the index knows each record's type: its reader did not unfold folded headers. */
  boolean unfolded() {
    return !byType().containsKey("");
  }

  Map<String, Long> byType() {
    var counts = new TreeMap<String, Long>();
    for (var part : records.split(", ")) {
      int space = part.lastIndexOf(' ');
      counts.put(part.substring(0, space), Long.parseLong(part.substring(space + 1)));
    }
    return counts;
  }
}
