package io.cuvee.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCommandsTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="de"><head><meta charset="iso-8859-1"><title>Über Äpfel</title></head>
      <body><nav><a href="/">Start</a></nav><article><h1>Über Äpfel</h1>
      <p>Der Apfel ist eine Frucht, die in vielen Gärten wächst und die man im Herbst erntet.</p>
      <p>Aus den Früchten macht man Saft, Kuchen und Mus, und viele Leute essen sie auch roh.</p>
      </article><footer>Text unter
      <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></footer>
      </body></html>
      """;

  @TempDir private Path folder;

  @Test
  void aFilesIdIsItsNameWithoutEndings() throws IOException {
    Files.createDirectory(folder.resolve("b"));
    Files.write(folder.resolve("a.x.html"), PAGE.getBytes(StandardCharsets.ISO_8859_1));
    var gzip = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(gzip)) {
      out.write(PAGE.getBytes(StandardCharsets.ISO_8859_1));
    }
    Files.write(folder.resolve("b/c.html.gz"), gzip.toByteArray());

    var result = Cuvee.run("extract", folder.toString());

    assertThat(result.code()).isZero();
    assertThat(result.lines()).hasSize(2);
    assertThat(result.lines().get(0))
        .startsWith("{\"id\":\"a.x\",\"language\":\"de\",")
        .contains("\"title\":\"Über Äpfel\"", "Gärten wächst", "\"spdx\":\"CC-BY-4.0\"");
    assertThat(result.lines().get(1))
        .startsWith("{\"id\":\"c\",")
        .endsWith(result.lines().get(0).substring("{\"id\":\"a.x\",".length()));
  }

  @Test
  void linesOfJsonHoldPagesAsTextOrAsBytes() {
    var bytes = PAGE.getBytes(StandardCharsets.ISO_8859_1);
    var encoded = Base64.getEncoder().encodeToString(bytes);
    var input =
        """
        {"id":"bytes","html_base64":"%s","url":"https://example.org/a"}
        {"html":"<p>hi</p>"}
        {"id":"none"}
        {"id":"bad","html_base64":"*"}
        """
            .formatted(encoded);

    var result = Cuvee.runOn(input, "extract", "-");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.lines()).hasSize(2);
    assertThat(result.lines().get(0))
        .startsWith("{\"id\":\"bytes\",")
        .contains("\"url\":\"https://example.org/a\"", "Gärten wächst");
    assertThat(result.lines().get(1)).startsWith("{\"id\":1,");
    assertThat(result.err())
        .contains("standard input:3: no \"html\", \"html_base64\" or \"text\"; it is left out\n");
  }

  @Test
  void standardInputMayBeAPageOfItsOwn() {
    var result = Cuvee.runOn(PAGE, "extract", "-");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.lines()).hasSize(1);
    assertThat(result.lines().get(0)).startsWith("{\"id\":\"stdin\",").contains("Saft, Kuchen");
  }

  @Test
  void standardInputMayBeAWarc() {
    var body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>A page of a crawl.</p>";
    var record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:one>\r\n"
            + "Content-Type: application/http\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body
            + "\r\n\r\n";

    var result = Cuvee.runOn(record, "extract", "-");

    assertThat(result.lines()).hasSize(1);
    assertThat(result.lines().get(0)).contains("<urn:one>", "A page of a crawl.");
  }

  @Test
  void aLicenceComesWithItsEvidenceAndASentence() throws IOException {
    var file = folder.resolve("p.html");
    Files.write(file, PAGE.getBytes(StandardCharsets.ISO_8859_1));
    var result = Cuvee.run("licence", file.toString());
    assertThat(result.out())
        .contains("\"spdx\":\"CC-BY-4.0\"", "\"tier\":\"permissive\"", "\"kind\":\"rel-license\"")
        .contains("\"decision\":\"", "\"where\":\"html:footer a[rel=license]\"")
        .contains("\"id\":\"p\"");
  }

  @Test
  void recordsOfAWarcKeepTheirIds() throws IOException {
    var body = PAGE.replace("iso-8859-1", "utf-8");
    var http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
    int length = http.getBytes(StandardCharsets.UTF_8).length;
    Files.writeString(
        folder.resolve("crawl.warc"),
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "WARC-Target-URI: http://example.org/\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + http
            + "\r\n\r\n");
    var result = Cuvee.run("extract", folder.resolve("crawl.warc").toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.lines())
        .singleElement()
        .asString()
        .startsWith("{\"id\":\"<urn:uuid:1>\",\"language\":\"de\",")
        .contains("\"url\":\"http://example.org/\"");
  }
}
