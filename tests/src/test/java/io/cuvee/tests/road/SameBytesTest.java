package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cuvee.tests.ShardDigests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Shards and manifest depend on the input, the recipe and the seed alone. */
@Tag("road")
@ExtendWith(SharedRun.class)
class SameBytesTest {
  private final Program program;
  private final Map<String, String> expected;

  @TempDir Path folder;

  SameBytesTest(Program program, UndisturbedRun undisturbed) {
    this.program = program;
    this.expected = undisturbed.digests();
  }

  @Test
  void onePartitionAndSourcesInReverseOrder() throws IOException, InterruptedException {
    assertThat(run(program, "reversed.yaml", "--set", "run.partitions=1")).isEqualTo(expected);
  }

  @Test
  void sevenPartitionsOfCopiesInAnotherFolder() throws IOException, InterruptedException {
    assertThat(run(program, "recipe.yaml", "--set", "run.partitions=7")).isEqualTo(expected);
  }

  @Test
  void anotherJava() throws IOException, InterruptedException {
    var other = jdk25();
    assumeTrue(other.isPresent(), "No Java 25 here: JAVA25_HOME or /usr/lib/jvm would name one");
    assertThat(run(program.onJdk(other.get()), "recipe.yaml")).isEqualTo(expected);
  }

  private Map<String, String> run(Program program, String recipe, String... options)
      throws IOException, InterruptedException {
    var crawl = SmallCrawl.in(folder);
    var words = new ArrayList<>(List.of("run", recipe, "--out", "out"));
    words.addAll(List.of(options));
    program.run(crawl.directory(), words.toArray(new String[0])).expect(0);
    return ShardDigests.of(folder.resolve("out/shards"));
  }

  private static Optional<Path> jdk25() throws IOException {
    var named = System.getenv("JAVA25_HOME");
    if (named != null && !named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    var usual = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(usual)) {
      return Optional.empty();
    }
    try (var homes = Files.list(usual)) {
      return homes
          .filter(home -> home.getFileName().toString().matches(".*\\b25\\b.*"))
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .sorted()
          .findFirst();
    }
  }
}
