package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code shards verify} and {@code shards cat} over the shards of a real run. */
@Tag("road")
@ExtendWith(SharedRun.class)
class VerifyTest {
  private final Program program;
  private final UndisturbedRun run;

  @TempDir Path folder;

  VerifyTest(Program program, UndisturbedRun run) {
    this.program = program;
    this.run = run;
  }

  @Test
  void shardsOfARunAgreeWithTheirManifest() throws IOException, InterruptedException {
    var said = program.run(folder, "shards", "verify", run.shards().toString()).expect(0);

    assertThat(said.out()).startsWith("ok: ").contains(" sequences").hasLineCount(1);
    assertThat(said.err()).isEmpty();
  }

  @Test
  void oneFlippedByteNamesItsFileAlone() throws IOException, InterruptedException {
    var copy = copyOfShards();
    var flipped = copy.resolve(secondTrainFile());
    byte[] bytes = Files.readAllBytes(flipped);
    bytes[bytes.length / 2] ^= 1;
    Files.write(flipped, bytes);

    var said = program.run(folder, "shards", "verify", copy.toString()).expect(3);

    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(secondTrainFile()).doesNotContain("\tat ");
    assertThat(run.digests().keySet())
        .filteredOn(name -> name.endsWith(".parquet") && !name.equals(secondTrainFile()))
        .noneMatch(said.err()::contains);
  }

  @Test
  void aMissingFileIsNamed() throws IOException, InterruptedException {
    var copy = copyOfShards();
    Files.delete(copy.resolve(secondTrainFile()));

    var said = program.run(folder, "shards", "verify", copy.toString()).expect(3);

    assertThat(said.err()).contains(secondTrainFile());
  }

  @Test
  void sequencesAreShownAsText() throws IOException, InterruptedException {
    var tokenizer = run.crawl().directory().resolve("crawl/tokenizer.json").toString();

    var said =
        program
            .run(
                folder,
                "shards",
                "cat",
                run.shards().toString(),
                "--tokenizer",
                tokenizer,
                "--count",
                "3")
            .expect(0);

    // 256 tokens of a page are some hundred characters; what is shown stands in the documents.
    assertThat(said.out().length()).isBetween(3 * 256, 3 * 256 * 12);
    var texts = StageTable.of(run.folder(), "dedup", "documents").texts("text");
    var longLines = said.out().lines().filter(line -> line.length() > 40).toList();
    assertThat(longLines).anyMatch(line -> texts.stream().anyMatch(text -> text.contains(line)));
  }

  private String secondTrainFile() {
    return run.digests().keySet().stream()
        .filter(name -> name.startsWith("train-00001-"))
        .findFirst()
        .orElseThrow();
  }

  private Path copyOfShards() throws IOException {
    var copy = Files.createDirectory(folder.resolve("copy"));
    for (Map.Entry<String, String> file : run.digests().entrySet()) {
      Files.copy(run.shards().resolve(file.getKey()), copy.resolve(file.getKey()));
    }
    return copy;
  }
}
