package io.cuvee.ingest.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.ingest.url.PublicSuffixes;
import io.cuvee.ingest.url.Url;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A benchmark's page with its gold text.
 *
 * @param with snippets that the main text must have
 * @param without snippets that it must not have
 */
record GoldPage(
    String id,
    String url,
    String type,
    String html,
    String gold,
    List<String> with,
    List<String> without) {
  private static final int SHORTEST_GOLD = 10;

  /** The pages of a file of the data folder. */
  static List<GoldPage> read(String file) throws IOException {
    var mapper = new ObjectMapper();
    var pages = new ArrayList<GoldPage>();
    try (var lines = TestData.lines(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        pages.add(of(mapper.readTree(line)));
      }
    }
    return pages;
  }

  static GoldPage of(JsonNode row) {
    var html =
        row.has("html")
            ? row.get("html").asText()
            : new String(
                Base64.getDecoder().decode(row.get("html_base64").asText()),
                StandardCharsets.UTF_8);
    return new GoldPage(
        row.get("id").asText(),
        row.path("url").asText(),
        row.path("page_type").asText("article"),
        html,
        row.path("gold_text").asText(),
        strings(row.path("with")),
        strings(row.path("without")));
  }

  private static List<String> strings(JsonNode array) {
    var strings = new ArrayList<String>();
    array.forEach(element -> strings.add(element.asText()));
    return strings;
  }

  /** False for pages with an empty gold text or the word null: nothing was annotated there. */
  boolean isAnnotated() {
    return gold.length() >= SHORTEST_GOLD;
  }

  /** Snippets rightly found, missed and wrongly found in a text. */
  double[] snippets(String text) {
    long found = with.stream().filter(text::contains).count();
    long wrong = without.stream().filter(text::contains).count();
    return new double[] {found, with.size() - found, wrong};
  }

  /** The registered domain: pages of one site stay in one fold. */
  String domain() {
    var list = PublicSuffixes.list();
    return Url.parse(url)
        .map(address -> list.registeredDomain(address.hostName(), PublicSuffixes.Section.ICANN))
        .filter(domain -> !domain.isEmpty())
        .orElse(id);
  }
}
