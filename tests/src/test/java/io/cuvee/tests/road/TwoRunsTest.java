package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only one run works in a folder at a time. */
@Tag("road")
class TwoRunsTest {
  private final Program program = Program.ofBuild();

  @TempDir Path folder;

  @Test
  void theSecondRunOnAFolderRefusesInOneSentence() throws IOException, InterruptedException {
    var directory = SmallCrawl.in(folder).directory();
    var out = folder.resolve("out");
    var words = new String[] {"run", "recipe.yaml", "--out", "out"};
    try (var first = program.start(directory, List.of(words))) {
      first.awaitSight("ingest", () -> Files.isDirectory(out.resolve("ingest")));

      var second = program.run(directory, words).expect(1);

      assertThat(first.isAlive()).as("The first run still works").isTrue();
      assertThat(second.out()).isEmpty();
      assertThat(second.err())
          .isEqualTo(
              "Another run is working in "
                  + out.toRealPath()
                  + "; wait for it, or give this one another folder with --out.\n");
    }
  }
}
