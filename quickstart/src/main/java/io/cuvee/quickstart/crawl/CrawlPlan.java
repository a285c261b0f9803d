package io.cuvee.quickstart.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which libraries the crawl is made of.
 *
 * @param text the plan as written: a change of it makes another crawl
 * @param libraries the libraries in the plan's order
 */
record CrawlPlan(String text, List<Library> libraries) {
  private static final String RESOURCE = "plan.tsv";

  /** The plan that comes with the program. */
  static CrawlPlan bundled() {
    try (var in = CrawlPlan.class.getResourceAsStream(RESOURCE)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses a plan; lines that begin with # say something to people. */
  static CrawlPlan parse(String text) {
    var libraries =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Library::parse)
            .toList();
    return new CrawlPlan(text, libraries);
  }

  /** The libraries of each source, both in the plan's order. */
  Map<String, List<Library>> bySource() {
    return libraries.stream()
        .collect(Collectors.groupingBy(Library::source, LinkedHashMap::new, Collectors.toList()));
  }
}
