package io.cuvee.tests.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.ingest.html.MainTextExtractor;
import io.cuvee.ingest.html.Profile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Prints the processor seconds of passes over pages: {@code ExtractionPages PAGES.jsonl SECONDS},
 * one number a line, after the number of pages. All threads count, so the compiler's do, too; later
 * passes have less of it. {@code tests/bench/extraction-pages.py} runs it.
 */
public final class ExtractionPages {
  private ExtractionPages() {}

  public static void main(String[] args) throws IOException {
    var mapper = new ObjectMapper();
    var pages = new ArrayList<CrawlPages.Page>();
    for (var line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
      var row = mapper.readTree(line);
      pages.add(new CrawlPages.Page(row.path("url").asText(), row.get("html").asText()));
    }
    var extractor = MainTextExtractor.of(Profile.MAIN);
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(pages.size());
    double budget = Double.parseDouble(args[1]);
    long characters = 0;
    for (double used = 0; used < budget; ) {
      long begun = system.getProcessCpuTime();
      for (var page : pages) {
        characters += extractor.extract(page.html(), page.url()).text().length();
      }
      double took = (system.getProcessCpuTime() - begun) / 1e9;
      used += took;
      System.out.println(took);
    }
    System.err.println(characters + " characters");
  }
}
