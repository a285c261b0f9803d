package io.cuvee.ingest;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real and deliberately broken files of many projects, with what a tolerant reader noted. */
class WarcSamplesTest {
  private static List<Sample> samples;

  /** One row of the index. */
  private record Sample(String file, String compression, String records, String note, Path path) {
    boolean sound() {
      return note.isEmpty()
          && !file.contains("/invalid-")
          && (compression.equals("none") || compression.startsWith("gzip"))
          && !records.startsWith("ARC")
          && !records.isEmpty();
    }

    Map<String, Long> byType() {
      var counts = new TreeMap<String, Long>();
      for (var part : records.split(", ")) {
        int space = part.lastIndexOf(' ');
        String type = part.substring(0, space);
        counts.put(type, Long.parseLong(part.substring(space + 1)));
      }
      return counts;
    }
  }

  @BeforeAll
  static void readIndex() throws IOException {
    String data = System.getenv("CUVEE_DATA");
    String root = System.getenv().getOrDefault("CUVEE_ROOT", "..");
    Path folder = data == null ? Path.of(root, "../shared/data") : Path.of(data);
    Path index = folder.resolve("warc/index.tsv");
    Assumptions.assumeTrue(Files.exists(index), "The sample data are not here: " + index);
    samples = new ArrayList<>();
    for (var line : Files.readAllLines(index, StandardCharsets.UTF_8)) {
      var cells = line.split("\t", -1);
      if (!cells[0].equals("file")) {
        samples.add(new Sample(cells[0], cells[2], cells[3], cells[4], folder.resolve(cells[0])));
      }
    }
  }

  @Test
  void everyFileIsReadAndEveryRecordAccountedFor() {
    var softly = new SoftAssertions();
    for (var sample : samples) {
      var read = Reading.of(sample.file, ByteSource.of(sample.path), SourceFormat.WARC);
      var tally = read.tally();
      softly
          .assertThat((long) read.outcomes().size())
          .as("outcomes of %s", sample.file)
          .isEqualTo(tally.records());
      softly
          .assertThat(tally.coveredBytes())
          .as("bytes of %s", sample.file)
          .isEqualTo(tally.bytes());
      softly.assertThat(read.faults("internal-error")).as(sample.file).isEmpty();
      if (sample.sound()) {
        checkSound(softly, sample, read);
      }
    }
    softly.assertAll();
  }

  private static void checkSound(SoftAssertions softly, Sample sample, Reading read) {
    softly.assertThat(read.faults()).as(sample.file).isEmpty();
    var expected = sample.byType();
    if (expected.containsKey("")) {
      // A folded header, which the index's reader did not unfold.
      long total = expected.values().stream().mapToLong(Long::longValue).sum();
      softly.assertThat(read.tally().records()).as(sample.file).isEqualTo(total);
    } else {
      softly.assertThat(read.tally().recordsByType()).as(sample.file).isEqualTo(expected);
    }
  }
}
