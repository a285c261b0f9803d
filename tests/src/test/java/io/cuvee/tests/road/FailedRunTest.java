package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in a task is told as what goes wrong elsewhere: in a sentence. */
@Tag("road")
class FailedRunTest {
  private final Program program = Program.ofBuild();

  @TempDir Path folder;

  @Test
  void aTableThatWasDamagedEndsTheRunWithASentenceThatNamesIt()
      throws IOException, InterruptedException {
    var directory = SmallCrawl.in(folder).directory();
    program.run(directory, "ingest", "recipe.yaml", "--out", "out").expect(0);
    var table = StageTable.of(folder.resolve("out"), "ingest", "documents").files().get(0);
    // Of the same size, so that the stage is taken for whole.
    Files.write(table, new byte[(int) Files.size(table)]);

    var said = program.run(directory, "filter", "recipe.yaml", "--out", "out").expect(1);

    assertThat(said.reused()).containsExactly("ingest");
    assertThat(said.err()).doesNotContain("\tat ");
    var lines = said.err().lines().toList();
    assertThat(lines.get(lines.size() - 1))
        .startsWith("The run in " + folder.resolve("out").toRealPath() + " failed")
        .contains(table.getFileName().toString())
        .endsWith("it goes on from the last finished stage.");
  }
}
