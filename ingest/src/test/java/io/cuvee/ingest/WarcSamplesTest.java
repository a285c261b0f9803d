package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real and deliberately broken files of many projects, with what a tolerant reader noted. */
class WarcSamplesTest {
  private static List<WarcSample> samples;

  @BeforeAll
  static void readIndex() throws IOException {
    String data = System.getenv("CUVEE_DATA");
    String root = System.getenv().getOrDefault("CUVEE_ROOT", "..");
    Path folder = data == null ? Path.of(root, "../shared/data") : Path.of(data);
    Path index = folder.resolve("warc/index.tsv");
    Assumptions.assumeTrue(Files.exists(index), "The sample data are not here: " + index);
    samples = WarcSample.of(folder, index);
  }

  @Test
  void everyFileIsReadAndEveryRecordAccountedFor() {
    var softly = new SoftAssertions();
    for (var sample : samples) {
      var read = Reading.of(sample.file(), ByteSource.of(sample.path()), SourceFormat.WARC);
      var tally = read.tally();
      softly
          .assertThat((long) read.outcomes().size())
          .as("outcomes of %s", sample.file())
          .isEqualTo(tally.records());
      softly
          .assertThat(tally.coveredBytes())
          .as("bytes of %s", sample.file())
          .isEqualTo(tally.bytes());
      softly.assertThat(read.faults("internal-error")).as(sample.file()).isEmpty();
      softly.assertThat(sample.disagreement(read)).isEmpty();
    }
    softly.assertAll();
    assertThat(samples.stream().filter(WarcSample::sound)).hasSizeGreaterThanOrEqualTo(90);
  }
}
