package io.cuvee.tests.bench;

import io.cuvee.tests.RepositoryRoot;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The HTML pages of a file of the quickstart's crawl, as served without content encoding. */
final class CrawlPages {
  private CrawlPages() {}

  /** One page. */
  record Page(String url, String html) {}

  /** The pages in the file's order. */
  static List<Page> read(String name) throws IOException {
    var file = RepositoryRoot.path().resolve("quickstart/target/crawl/" + name);
    if (!Files.exists(file)) {
      throw new IOException(file + " is missing; mvn -pl quickstart package packs the crawl.");
    }
    var pages = new ArrayList<Page>();
    try (var in =
        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16))) {
      for (var head = head(in); !head.isEmpty(); head = head(in)) {
        byte[] block = in.readNBytes(Integer.parseInt(field(head, "content-length")));
        in.skipNBytes(4);
        var http = new String(block, StandardCharsets.UTF_8);
        int body = http.indexOf("\r\n\r\n") + 4;
        var httpHead = http.substring(0, Math.max(body, 4));
        if (field(httpHead, "content-type").startsWith("text/html")
            && field(httpHead, "content-encoding").isEmpty()) {
          pages.add(new Page(field(head, "warc-target-uri"), http.substring(body)));
        }
      }
    }
    return pages;
  }

  /** Everything up to an empty line; empty at the end of the file. */
  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.write(b);
      if (b == '\n' && head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString(StandardCharsets.UTF_8);
  }

  private static String field(String head, String name) {
    for (var line : head.lines().toList()) {
      if (line.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
        return line.substring(name.length() + 1).strip();
      }
    }
    return "";
  }
}
