package io.cuvee.tests.road;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cuvee.tests.RepositoryRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A working directory with three small files of the quickstart's crawl, its tokenizer, and a recipe
 * that names them by relative paths: so that directories differ and recipes do not.
 */
record SmallCrawl(Path directory) {
  private static final List<String> SOURCES = List.of("portuguese", "russian", "security");

  /** Sets a directory up; skips the test if the crawl is not packed. */
  static SmallCrawl in(Path directory) throws IOException {
    var crawl = packed();
    var copies = Files.createDirectories(directory.resolve("crawl"));
    for (var source : SOURCES) {
      Files.copy(crawl.resolve(source + ".warc.gz"), copies.resolve(source + ".warc.gz"));
    }
    Files.copy(crawl.resolve("tokenizer.json"), copies.resolve("tokenizer.json"));
    var small = new SmallCrawl(directory);
    small.writeRecipe("recipe.yaml", SOURCES);
    var reversed = new ArrayList<>(SOURCES);
    Collections.reverse(reversed);
    small.writeRecipe("reversed.yaml", reversed);
    return small;
  }

  /** The quickstart's tokenizer.json. */
  static Path tokenizer() {
    return packed().resolve("tokenizer.json");
  }

  private static Path packed() {
    var crawl = RepositoryRoot.path().resolve("quickstart/target/crawl");
    assumeTrue(Files.exists(crawl.resolve("_packed")), "The quickstart's crawl is not packed");
    return crawl;
  }

  private void writeRecipe(String name, List<String> sources) throws IOException {
    var lines = new StringBuilder();
    for (var source : sources) {
      lines.append("  - {name: ").append(source);
      lines.append(", path: crawl/").append(source).append(".warc.gz}\n");
    }
    try (var in = SmallCrawl.class.getResourceAsStream("recipe.yaml")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(directory.resolve(name), text.replace("  SOURCES\n", lines));
    }
  }
}
