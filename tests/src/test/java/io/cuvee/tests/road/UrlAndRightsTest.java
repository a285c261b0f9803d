package io.cuvee.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.tests.docs.DocumentedTables;
import io.cuvee.tests.docs.WrittenTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses that are refused, and rights that stand in other records, other files and later. */
@Tag("road")
class UrlAndRightsTest {
  private static final String RECIPE =
      """
      name: rights
      sources:
        - {name: web, path: in/web.warc}
        - {name: robots, path: in/robots.warc}
        - {name: code, path: in/code, format: text}
      ingest:
        url:
          canonical: loose
          block: lists/block.txt.gz
          allow: lists/allow.txt
          fineweb: {hard-words: lists/hard.txt}
      filters:
        tiers:
          - {name: only, rules: [{set: gopher-quality, min-words: 1, min-stop-words: 0}]}
      shards: {tokenizer: TOKENIZER}
      run: {master: "local[2]", partitions: PARTITIONS}
      """;

  private final Program program = Program.ofBuild();

  @TempDir Path folder;

  @Test
  void refusedAddressesAreRejectedAndRightsReachTheDocumentsThatTheyMean()
      throws IOException, InterruptedException {
    writeInput();
    var first = run("one", 2);
    var out = folder.resolve("one");

    assertThat(first.err()).contains("lists/block.txt.gz:2: \"not a domain\" names no domain");
    var rejected = StageTable.of(out, "ingest", "rejected");
    assertThat(rejected.rows())
        .extracting(row -> row.getString("rule", 0) + " " + row.getString("evidence", 0))
        .containsExactlyInAnyOrder(
            "url:blocked-domain blocked.example in lists/block.txt.gz",
            "url:hard-blacklisted casino");
    var skipped = StageTable.of(out, "ingest", "skipped");
    assertThat(skipped.texts("record_kind"))
        .containsExactlyInAnyOrder(
            "site-file:robots", "site-file:tdmrep", "content-type:application/octet-stream");

    var documents = StageTable.of(out, "filter", "documents");
    assertThat(documents.rows())
        .extracting(row -> name(row) + " " + signs(row))
        .containsExactlyInAnyOrder(
            "http://www.shut.example/a [robots-txt disallow: CCBot GPTBot]",
            "http://www.shut.example/open []",
            "https://fine.blocked.example/ []",
            "https://tdm.example/a/1 [tdm-reservation tdm-reservation:1]",
            "A.java [licence-file Apache-2.0]",
            "deep/LICENSE.txt []",
            "deep/B.java [licence-file MIT, manifest-licence ISC]");
    var shut = documents.where(row -> name(row).endsWith("shut.example/a")).rows().get(0);
    assertThat(shut.getString("canonical_url", 0)).isEqualTo("https://shut.example/a");
    assertThat(shut.getString("registered_domain", 0)).isEqualTo("shut.example");
    var licence = shut.getGroup("licence", 0);
    assertThat(licence.getString("tier", 0)).isEqualTo("restricted");
    assertThat(evidence(shut).get(0).getString("where", 0))
        .startsWith("robots.txt line 3 of robots/robots.warc@");
    assertThat(
            documents.where(row -> name(row).equals("A.java")).rows().get(0).getGroup("licence", 0))
        .satisfies(
            code -> {
              assertThat(code.getString("spdx", 0)).isEqualTo("Apache-2.0");
              assertThat(code.getString("tier", 0)).isEqualTo("permissive");
            });
    assertThat(WrittenTables.undocumented(out, DocumentedTables.read())).isEmpty();

    var life = program.run(folder, "explain", "--run", "one", "--url", "https://shut.example/a");
    assertThat(life.expect(0).out())
        .contains("ingest/documents\n", "filter/documents\n")
        .contains("evidence: robots-txt: disallow: CCBot GPTBot (robots.txt line 3 of robots/rob")
        .contains("licence: Restricted: the source opts out of text and data mining (robots-txt: ");
    var refused =
        program.run(folder, "explain", "--run", "one", "--url", "https://www.blocked.example/");
    assertThat(refused.expect(0).out()).contains("rule: url:blocked-domain");
    program.run(folder, "explain", "--run", "one", "--id", "0".repeat(32)).expect(1);

    run("three", 3);
    assertThat(lines(folder.resolve("three"))).isEqualTo(lines(out));
  }

  private Finished run(String name, int partitions) throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve(name + ".yaml"),
        RECIPE
            .replace("TOKENIZER", SmallCrawl.tokenizer().toString())
            .replace("PARTITIONS", String.valueOf(partitions)));
    return program.run(folder, "run", name + ".yaml", "--out", name, "--until", "filter").expect(0);
  }

  private static List<String> lines(Path out) throws IOException {
    return StageTable.of(out, "filter", "documents").rows().stream()
        .map(Group::toString)
        .sorted()
        .toList();
  }

  private static String name(Group row) {
    var url = row.getString("url", 0);
    return url.isEmpty() ? row.getString("file", 0) : url;
  }

  private static List<Group> evidence(Group row) {
    var list = row.getGroup("licence", 0).getGroup("evidence", 0);
    var signs = new ArrayList<Group>();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      signs.add(list.getGroup(0, i).getGroup(0, 0));
    }
    return signs;
  }

  /** Signs from other records; what the texts say of themselves is not this test's. */
  private static List<String> signs(Group row) {
    return evidence(row).stream()
        .filter(sign -> sign.getString("where", 0).contains("@"))
        .map(sign -> sign.getString("kind", 0) + " " + sign.getString("value", 0))
        .toList();
  }

  private void writeInput() throws IOException {
    var in = Files.createDirectories(folder.resolve("in"));
    var lists = Files.createDirectories(folder.resolve("lists"));
    Files.write(lists.resolve("block.txt.gz"), gzip("||blocked.example^\nnot a domain\n"));
    Files.writeString(lists.resolve("allow.txt"), "fine.blocked.example\n");
    Files.writeString(lists.resolve("hard.txt"), "casino\n");
    Files.writeString(
        in.resolve("web.warc"),
        page("http://www.shut.example/a", "text/html", html("a"))
            + page("http://www.shut.example/open", "text/html", html("b"))
            + page("https://www.blocked.example/", "text/html", html("c"))
            + page("https://fine.blocked.example/", "text/html", html("d"))
            + page("https://other.example/casino/1", "text/html", html("e"))
            + page("https://tdm.example/a/1", "text/html", html("f"))
            + page(
                "https://tdm.example/.well-known/tdmrep.json",
                "application/json",
                "[{\"location\": \"/a/\", \"tdm-reservation\": 1}]"));
    Files.writeString(
        in.resolve("robots.warc"),
        page(
            "https://www.shut.example/robots.txt",
            "text/plain",
            "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\nAllow: /open\n"));
    var deep = Files.createDirectories(in.resolve("code/deep"));
    Files.writeString(in.resolve("code/LICENSE"), "Apache License\nVersion 2.0, January 2004\n");
    Files.writeString(in.resolve("code/A.java"), "class A {\n  int a = 1;\n}\n");
    Files.writeString(deep.resolve("B.java"), "class B {\n  int b = 1;\n}\n");
    Files.writeString(deep.resolve("package.json"), "{\"license\": \"ISC\"}");
    Files.writeString(
        deep.resolve("LICENSE.txt"),
        "Permission is hereby granted, free of charge, to any person obtaining a copy of it.\n"
            + "The above copyright notice and this permission notice shall be included.\n");
  }

  private static String html(String word) {
    return "<!DOCTYPE html><html><body><p>The quick brown fox and the lazy dog met at noon, said "
        + word
        + ".</p></body></html>";
  }

  private static String page(String url, String type, String body) {
    var response = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
        + url
        + "\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
        + Integer.toHexString(url.hashCode())
        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + response.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + response
        + "\r\n\r\n";
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
