package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter that is missing in a recipe's key is found before anything starts. */
@Tag("road")
class RecipeErrorTest {
  private final Program program = Program.ofBuild();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "sources:, sorces:, sources",
    "filters:, filers:, filters",
    "clusters:, cluters:, clusters",
    "sequence-length:, sequence-lenth:, sequence-length",
    "max-mean-word-length:, max-mean-wordlength:, max-mean-word-length",
    "partitions:, partition:, partitions",
  })
  void aKeyThatLacksALetterIsNamedWithItsLineAndTheNearestKey(
      String key, String misspelt, String nearest) throws IOException, InterruptedException {
    var recipe = SmallCrawl.in(folder).directory().resolve("recipe.yaml");
    var lines = Files.readAllLines(recipe);
    int line = lineOf(lines, key);
    lines.set(line - 1, lines.get(line - 1).replace(key, misspelt));
    Files.write(recipe, lines);

    var said = program.run(folder, "run", "recipe.yaml", "--out", "out").expect(2);

    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .startsWith("recipe.yaml:" + line + ":")
        .contains("\"" + misspelt.replace(":", "") + "\"")
        .contains("did you mean \"" + nearest + "\"")
        .hasLineCount(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void noClassOfSparkIsLoadedToSayIt() throws IOException, InterruptedException {
    var recipe = SmallCrawl.in(folder).directory().resolve("recipe.yaml");
    Files.writeString(recipe, Files.readString(recipe).replace("clusters:", "cluters:"));
    var log = folder.resolve("classes.log");
    var watched = program.withJvmOption("-Xlog:class+load=info:file=" + log);

    watched.run(folder, "run", "recipe.yaml", "--out", "out").expect(2);

    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.contains("io.cuvee.jobs.recipe.RecipeLoader"))
        .noneMatch(line -> line.contains("org.apache.spark.") || line.contains("scala."));
  }

  private static int lineOf(List<String> lines, String key) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(key)) {
        return i + 1;
      }
    }
    throw new AssertionError("The recipe has no key " + key);
  }
}
