package io.cuvee.tests.road;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cuvee.tests.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.example.data.Group;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Real and deliberately broken web archives of many projects, all of them in one run. */
@Tag("road")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealWebTest {
  private static final String RECIPE =
      """
      name: real-web
      sources:
        - {name: web, path: WARCS}
      shards: {tokenizer: TOKENIZER}
      run: {master: "local[2]", max-quarantined: 1}
      """;

  private final Program program = Program.ofBuild();
  private Path archives;
  private Map<String, Group> tallies;
  private Map<String, Long> outcomes;

  @BeforeAll
  void ingest(@TempDir Path folder) throws IOException, InterruptedException {
    var data = System.getenv("CUVEE_DATA");
    archives =
        (data == null ? RepositoryRoot.path().resolve("../shared/data") : Path.of(data))
            .resolve("warc")
            .normalize();
    assumeTrue(Files.exists(archives.resolve("index.tsv")), "The sample data are not here");
    var recipe = RECIPE.replace("WARCS", archives.toString());
    Files.writeString(
        folder.resolve("recipe.yaml"),
        recipe.replace("TOKENIZER", SmallCrawl.tokenizer().toString()));

    program.run(folder, "run", "recipe.yaml", "--out", "out", "--until", "ingest").expect(0);

    tallies = new TreeMap<>();
    for (var row : table(folder, "tallies").rows()) {
      tallies.put(row.getString("file", 0), row);
    }
    outcomes = new TreeMap<>();
    for (var table : List.of("documents", "skipped", "quarantine")) {
      table(folder, table)
          .by("file")
          .forEach((file, rows) -> outcomes.merge(file, rows.count(), Long::sum));
    }
  }

  private static StageTable table(Path folder, String name) throws IOException {
    return StageTable.of(folder.resolve("out"), "ingest", name);
  }

  @Test
  void everyFileIsReadToItsLastByteAndEveryRecordHasOneOutcome() throws IOException {
    var softly = new SoftAssertions();
    for (var file : files()) {
      var tally = tallies.get(file);
      softly.assertThat(tally).as("tally of %s", file).isNotNull();
      if (tally != null) {
        long size = Files.size(archives.resolve(file));
        softly.assertThat(tally.getLong("bytes", 0)).as("size of %s", file).isEqualTo(size);
        softly.assertThat(tally.getLong("covered_bytes", 0)).as("read of %s", file).isEqualTo(size);
        softly
            .assertThat(outcomes.getOrDefault(file, 0L))
            .as("outcomes of %s", file)
            .isEqualTo(tally.getLong("records", 0));
      }
    }
    softly.assertThat(tallies).hasSameSizeAs(files());
    softly.assertAll();
  }

  @Test
  void recordsOfSoundFilesAreThoseOfTheIndex() throws IOException {
    var softly = new SoftAssertions();
    int sound = 0;
    for (var sample : IndexedFile.read(archives.resolve("index.tsv"))) {
      if (sample.sound()) {
        sound++;
        var tally = tallies.get(sample.file().substring("warc/".length()));
        var counted = StageTable.counts(tally, "records_by_type");
        if (sample.unfolded()) {
          softly.assertThat(counted).as(sample.file()).isEqualTo(sample.byType());
        } else {
          long total = sample.byType().values().stream().mapToLong(Long::longValue).sum();
          softly.assertThat(tally.getLong("records", 0)).as(sample.file()).isEqualTo(total);
        }
      }
    }
    softly.assertThat(sound).isGreaterThan(50);
    softly.assertAll();
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(archives)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> archives.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
