package io.cuvee.tests.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.tests.RepositoryRoot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The pages of the article extraction benchmark, from the data folder (CUVEE_DATA). */
final class ArticlePages {
  private static final String FILE = "extraction/article_extraction_benchmark.jsonl.gz";

  private ArticlePages() {}

  /** The pages in the file's order; their gold texts are not read. */
  static List<CrawlPages.Page> read() throws IOException {
    var given = System.getenv("CUVEE_DATA");
    var folder = given == null ? RepositoryRoot.path().resolve("../shared/data") : Path.of(given);
    var file = folder.resolve(FILE).normalize();
    if (!Files.exists(file)) {
      throw new IOException(file + " is missing; set CUVEE_DATA to the folder of real data.");
    }
    var mapper = new ObjectMapper();
    var pages = new ArrayList<CrawlPages.Page>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = mapper.readTree(line);
        var html =
            row.has("html")
                ? row.get("html").asText()
                : new String(
                    Base64.getDecoder().decode(row.get("html_base64").asText()),
                    StandardCharsets.UTF_8);
        pages.add(new CrawlPages.Page(row.path("url").asText(), html));
      }
    }
    return pages;
  }
}
