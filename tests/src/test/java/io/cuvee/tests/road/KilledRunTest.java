package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.tests.ShardDigests;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code kill -9} in the middle of stages: the same command goes on, and ends in the same bytes.
 */
@Tag("road")
@ExtendWith(SharedRun.class)
class KilledRunTest {
  private static final String OUT = "killed";

  private final Program program;
  private final UndisturbedRun undisturbed;
  private final Path folder;

  KilledRunTest(Program program, UndisturbedRun undisturbed) {
    this.program = program;
    this.undisturbed = undisturbed;
    this.folder = undisturbed.crawl().directory().resolve(OUT);
  }

  @Test
  void aRunThatWasKilledInThreeStagesEndsInTheSameBytes() throws IOException, InterruptedException {
    // Groups are being formed; vectors are being written; some shards are there and some are not.
    killWhen("dedup", "dedup/*/_scratch/*/_temporary", List.of());
    killWhen("embed", "embed/*/vectors/_temporary", List.of("ingest", "filter"));
    killWhen("shard", "shards/train-00000-*.parquet", List.of("ingest", "filter", "dedup"));
    assertThat(folder.resolve("shards/manifest.json")).doesNotExist();

    var last = program.run(undisturbed.crawl().directory(), command()).expect(0);

    assertThat(last.reused())
        .containsExactly("ingest", "filter", "dedup", "embed", "cluster", "tokenize", "mixture");
    assertThat(ShardDigests.of(folder.resolve("shards"))).isEqualTo(undisturbed.digests());
    assertThat(folder.resolve("ledger.json"))
        .hasSameTextualContentAs(undisturbed.folder().resolve("ledger.json"));
    var again = program.run(undisturbed.crawl().directory(), command()).expect(0);
    assertThat(again.reused()).hasSize(8);
  }

  /** Starts the run, kills it when a file of the stage is there, and looks at what it reused. */
  private void killWhen(String stage, String sight, List<String> reused)
      throws IOException, InterruptedException {
    try (var running = program.start(undisturbed.crawl().directory(), List.of(command()))) {
      running.awaitSight(sight, () -> isThere(sight));
      var killed = running.kill();
      assertThat(killed.exitCode()).as(killed.err()).isEqualTo(128 + 9);
      assertThat(killed.reused()).isEqualTo(reused);
      assertThat(isThere(stage + "/*/_stage.json")).as("%s was not finished", stage).isFalse();
    }
  }

  private boolean isThere(String pattern) throws IOException {
    var matcher = FileSystems.getDefault().getPathMatcher("glob:" + folder + "/" + pattern);
    var top = folder.resolve(pattern.substring(0, pattern.indexOf('/')));
    if (!Files.isDirectory(top)) {
      return false;
    }
    try (var files = Files.walk(top, 4)) {
      return files.anyMatch(matcher::matches);
    } catch (java.io.UncheckedIOException e) {
      // The program deleted what was being listed.
      return false;
    }
  }

  private static String[] command() {
    return new String[] {"run", "recipe.yaml", "--out", OUT};
  }
}
