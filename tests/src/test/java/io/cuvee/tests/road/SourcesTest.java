package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.tests.ShardDigests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The result depends on the files, and not on where they lie or on who reads which part. */
@Tag("road")
@ExtendWith(SharedRun.class)
class SourcesTest {
  private final Program program;
  private final Map<String, String> expected;
  private final Path undisturbed;

  @TempDir Path folder;

  SourcesTest(Program program, UndisturbedRun undisturbed) {
    this.program = program;
    this.expected = undisturbed.digests();
    this.undisturbed = undisturbed.folder();
  }

  @Test
  void largeFilesInPieces() throws IOException, InterruptedException {
    var crawl = SmallCrawl.in(folder);
    program
        .run(
            crawl.directory(),
            "run",
            "recipe.yaml",
            "--out",
            "out",
            "--set",
            "run.split-bytes=64KiB")
        .expect(0);
    assertThat(ShardDigests.of(folder.resolve("out/shards"))).isEqualTo(expected);
    assertThat(pieces()).isGreaterThan(4);
  }

  @Test
  void listedFilesInPiecesOverHttp() throws IOException, InterruptedException {
    var crawl = SmallCrawl.in(folder);
    try (var server = new RangeServer(folder.resolve("crawl"))) {
      var recipe = folder.resolve("recipe.yaml");
      var text = Files.readString(recipe);
      for (var source : new String[] {"portuguese", "russian", "security"}) {
        var file = source + ".warc.gz";
        Files.writeString(folder.resolve(source + ".paths"), "# one file\n\n" + file + "\n");
        text =
            text.replace(
                "path: crawl/" + file,
                "list: " + source + ".paths, prefix: \"" + server.address() + "\"");
      }
      Files.writeString(recipe, text);
      program
          .run(
              crawl.directory(),
              "run",
              "recipe.yaml",
              "--out",
              "out",
              "--set",
              "run.split-bytes=100KiB")
          .expect(0);
    }
    for (var table : new String[] {"documents", "skipped", "quarantine", "tallies"}) {
      assertThat(rows(StageTable.of(folder.resolve("out"), "ingest", table).rows()))
          .as(table)
          .isEqualTo(rows(StageTable.of(undisturbed, "ingest", table).rows()));
    }
    assertThat(sequences(folder.resolve("out"))).isEqualTo(sequences(undisturbed));
    assertThat(pieces()).isGreaterThan(3);
  }

  private static List<String> rows(List<Group> rows) {
    return rows.stream().map(Group::toString).sorted().toList();
  }

  /** Shards row by row: their metadata names the recipe, whose sources differ. */
  private static List<String> sequences(Path run) throws IOException {
    var rows = new ArrayList<Group>();
    try (var files = Files.list(run.resolve("shards"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList()) {
        StageTable.read(file, rows);
      }
    }
    assertThat(rows).isNotEmpty();
    return rows.stream().map(Group::toString).toList();
  }

  private int pieces() throws IOException {
    try (var files = Files.walk(folder.resolve("out/ingest"))) {
      var record =
          Files.readString(
              files.filter(file -> file.endsWith("_stage.json")).findFirst().orElseThrow());
      var fact = record.substring(record.indexOf("\"pieces\": ") + 10);
      return Integer.parseInt(fact.substring(0, fact.indexOf(',')));
    }
  }
}
