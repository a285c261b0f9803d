package io.cuvee.quickstart.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlTest {
  private static final String PROSE =
      "<div class=\"block\">" + "A point is that which has no part. ".repeat(30) + "</div>";

  @TempDir Path folder;

  @Test
  void samePlanAndJarsGiveTheSameBytes() throws IOException {
    jar("points-1-javadoc.jar", Map.of("Point.html", PROSE, "Line.html", PROSE, "x.css", "p{}"));
    var plan = CrawlPlan.parse("geometry\torg.euclid:points:1:javadoc\t2\tjavadoc");

    new Crawl(folder, folder.resolve("a")).write(plan);
    new Crawl(folder, folder.resolve("b")).write(plan);

    assertThat(folder.resolve("a/geometry.warc.gz"))
        .hasSameBinaryContentAs(folder.resolve("b/geometry.warc.gz"));
  }

  @Test
  void pagesStandUnderTheAddressWhereTheyArePublished() throws IOException {
    jar("points-1-javadoc.jar", Map.of("org/euclid/Point.html", PROSE));

    new Crawl(folder, folder)
        .write(CrawlPlan.parse("geometry\torg.euclid:points:1:javadoc\t5\tjavadoc"));

    assertThat(warc("geometry"))
        .contains(
            "WARC-Target-URI: https://javadoc.io/static/org.euclid/points/1/org/euclid/Point.html\r\n")
        .contains("Content-Type: text/html; charset=UTF-8\r\n");
  }

  @Test
  void twoVersionsOfALibraryGiveTheSamePages() throws IOException {
    var pages = new HashMap<String, String>();
    for (int i = 0; i < 40; i++) {
      pages.put("Point" + i + ".html", PROSE);
    }
    var first = PageSample.of(library("1"), jar("points-1-javadoc.jar", pages));
    var second = PageSample.of(library("2"), jar("points-2-javadoc.jar", pages));

    assertThat(first).hasSize(10);
    assertThat(second.stream().map(Page::path)).isEqualTo(first.stream().map(Page::path).toList());
  }

  @Test
  void aTextInAnotherCharsetIsNotCalledUtf8() {
    var page =
        new Page(
            "a.html",
            LocalDateTime.of(2016, 3, 17, 8, 0),
            "<meta charset=\"ISO-8859-1\">".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(HttpAnswer.to(page).headers())
        .containsEntry("Content-Type", "text/html")
        .containsEntry("Last-Modified", "Thu, 17 Mar 2016 08:00:00 GMT");
  }

  @Test
  void aMissingJarIsNamedWithTheMend() {
    var plan = CrawlPlan.parse("geometry\torg.euclid:points:1:javadoc\t2\tjavadoc");

    assertThatThrownBy(() -> new Crawl(folder, folder).write(plan))
        .hasMessageContaining("points-1-javadoc.jar")
        .hasMessageContaining("Maven Central");
  }

  private static Library library(String version) {
    return Library.parse("geometry\torg.euclid:points:" + version + ":javadoc\t10\tjavadoc");
  }

  private String warc(String source) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve(source + ".warc.gz")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path jar(String name, Map<String, String> files) throws IOException {
    var jar = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (var file : new TreeMap<>(files).entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDateTime.of(2016, 3, 17, 8, 0));
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }
}
