package io.cuvee.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One row of the sample archives' index: what another tolerant reader noted about a file. */
record WarcSample(String file, String compression, String records, String note, Path path) {

  /** The rows of an index whose paths are relative to a folder. */
  static List<WarcSample> of(Path folder, Path index) throws IOException {
    var samples = new ArrayList<WarcSample>();
    for (var line : Files.readAllLines(index, StandardCharsets.UTF_8)) {
      var cells = line.split("\t", -1);
      if (!cells[0].equals("file")) {
        samples.add(
            new WarcSample(cells[0], cells[2], cells[3], cells[4], folder.resolve(cells[0])));
      }
    }
    return samples;
  }

  /** Whether the index has exact counts of the file and nothing against it. */
  boolean sound() {
    return note.isEmpty()
        && !file.contains("/invalid-")
        && (compression.equals("none") || compression.startsWith("gzip"))
        && !records.startsWith("ARC")
        && !records.isEmpty();
  }

  /** What is wrong with a reading of a sound file, or empty. */
  String disagreement(Reading reading) {
    if (!sound()) {
      return "";
    } else if (!reading.faults().isEmpty()) {
      return file + " is sound, and was read with faults: " + reading.faults();
    }
    var counts = reading.tally().recordsByType();
    var expected = byType();
    // A folded header, which the index's reader did not unfold: the sum must do.
    boolean equal =
        expected.containsKey("") ? sum(expected) == sum(counts) : expected.equals(counts);
    return equal ? "" : file + " has " + records + ", and was read as " + counts;
  }

  private Map<String, Long> byType() {
    var counts = new TreeMap<String, Long>();
    for (var part : records.split(", ")) {
      int space = part.lastIndexOf(' ');
      counts.put(part.substring(0, space), Long.parseLong(part.substring(space + 1)));
    }
    return counts;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
