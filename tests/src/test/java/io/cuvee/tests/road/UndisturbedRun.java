package io.cuvee.tests.road;

import io.cuvee.tests.ShardDigests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/**
 * The run that the others are compared with. It is read only.
 *
 * @param crawl its working directory
 * @param digests SHA-256 of each file of its shards
 */
record UndisturbedRun(SmallCrawl crawl, Map<String, String> digests) implements AutoCloseable {
  private static final String OUT = "undisturbed";

  static UndisturbedRun make(Program program) throws IOException, InterruptedException {
    var crawl = SmallCrawl.in(Files.createTempDirectory("cuvee-road"));
    program.run(crawl.directory(), "run", "recipe.yaml", "--out", OUT).expect(0);
    var shards = crawl.directory().resolve(OUT).resolve("shards");
    return new UndisturbedRun(crawl, ShardDigests.of(shards));
  }

  /** The run folder. */
  Path folder() {
    return crawl.directory().resolve(OUT);
  }

  /** The folder of its shards. */
  Path shards() {
    return folder().resolve("shards");
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(crawl.directory())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
