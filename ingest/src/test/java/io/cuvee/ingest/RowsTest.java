package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.cuvee.core.document.Document;
import io.cuvee.core.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final String LINES =
      """
      {"id":"a","text":"First text.","url":"https://A.example:80/x","date":"2026-01-01","n":3,"deep":{"b":[1,2.5],"a":null}}

      not json
      {"text":"cut
      {"id":7,"nothing":true}
      {"text":5}
      ["text"]
      null
      {"text":"Last\\u0000 text.","id":18446744073709551616,"big":1e999} trailing
      {"text":"Really last.","license":"CC0","language":"de"}
      {"text":"  "}
      {"html":"<html><title>T</title><p>Page</p></html>"}""";

  private static Reading read(String name, byte[] bytes) {
    return read(name, bytes, IngestOptions.defaults());
  }

  private static Reading read(String name, byte[] bytes, IngestOptions options) {
    var reading = Reading.of(name, ByteSource.of(name, bytes), SourceFormat.AUTO, options);
    assertThat(reading.tally().records()).isEqualTo(reading.outcomes().size());
    assertThat(reading.tally().coveredBytes()).isEqualTo(bytes.length);
    return reading;
  }

  @Test
  void everyLineIsADocumentAFaultOrSkipped() {
    var reading = read("a.jsonl", utf8(LINES));
    assertThat(reading.texts()).hasSize(3).startsWith("First text.", "Really last.");
    assertThat(reading.skipped()).containsExactly("empty-text");
    assertThat(reading.faults("bad-row")).hasSize(7);
    assertThat(reading.faults().get(0)).startsWith("bad-row@2+8: row 2: the line is no JSON");
    assertThat(reading.tally().recordsByType()).isEqualTo(Map.of("row", 11L));
  }

  @Test
  void columnsBecomeFieldsAndTheRestMetadata() {
    Document first = read("a.jsonl", utf8(LINES)).documents().get(0);
    assertThat(first.span().offset()).isZero();
    assertThat(first.url()).isEqualTo("https://A.example:80/x");
    assertThat(first.host()).isEqualTo("a.example");
    assertThat(first.crawlDate()).isEqualTo("2026-01-01");
    assertThat(first.metadata())
        .isEqualTo(
            Map.of(
                "id", "a",
                "n", "3",
                "deep", "{\"a\":null,\"b\":[1,2.5]}",
                "detected-script", "Latn"));
  }

  @Test
  void aStatedLicenceIsEvidenceAndAStatedLanguageMetadata() {
    Document document = read("a.jsonl", utf8(LINES)).documents().get(1);
    assertThat(document.licence().evidence()).anyMatch(e -> e.value().equals("CC0"));
    assertThat(document.metadata()).containsEntry("language", "de");
    assertThat(document.span().offset()).isEqualTo(9);
  }

  @Test
  void compressedLinesAreTheSameLines() throws IOException {
    byte[] plain = utf8(LINES);
    var members = new ByteArrayOutputStream();
    for (byte[] part :
        new byte[][] {Arrays.copyOf(plain, 100), Arrays.copyOfRange(plain, 100, plain.length)}) {
      try (var gzip = new GZIPOutputStream(members)) {
        gzip.write(part);
      }
    }
    var expected = read("a.jsonl", plain).texts();
    assertThat(read("a.jsonl.gz", members.toByteArray()).texts()).isEqualTo(expected);
    assertThat(read("a.jsonl.zst", Zstd.compress(plain)).texts()).isEqualTo(expected);
  }

  @Test
  void aCutGzipFileGivesTheLinesBeforeTheCutAndOneFault() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(utf8(LINES));
    }
    byte[] cut = Arrays.copyOf(out.toByteArray(), out.size() - 9);
    var reading = read("a.jsonl.gz", cut);
    assertThat(reading.texts()).contains("First text.", "Really last.");
    assertThat(reading.faults("truncated-record")).hasSize(1);
  }

  @Test
  void aLineBeyondTheLimitIsAFaultAndTheNextIsRead() {
    var limits = new Limits(65536, 1000, 1 << 20, 200, 1 << 20, 1_000, 1_000);
    var options =
        new IngestOptions(IngestOptions.defaults().profile(), limits, RowLayout.defaults());
    String lines = "{\"text\":\"" + "x".repeat(100_000) + "\"}\n{\"text\":\"short\"}\n";
    var reading = read("a.jsonl", utf8(lines), options);
    assertThat(reading.texts()).containsExactly("short");
    assertThat(reading.faults("limit-exceeded")).hasSize(1);
  }

  @Test
  void deepNestingIsABadRow() {
    String line = "{\"text\":\"x\",\"deep\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(read("a.jsonl", utf8(line)).faults("bad-row")).hasSize(1);
  }

  @Test
  void otherColumnNamesComeFromTheLayout() {
    var rows = RowLayout.of(Map.of("text", "content", "url", "source_url"));
    var options = new IngestOptions(IngestOptions.defaults().profile(), Limits.defaults(), rows);
    String line = "{\"content\":\"words\",\"source_url\":\"http://b.example/\",\"text\":\"other\"}";
    var document = read("a.jsonl", utf8(line), options).documents().get(0);
    assertThat(document.text()).isEqualTo("words");
    assertThat(document.host()).isEqualTo("b.example");
    assertThat(document.metadata()).containsEntry("text", "other");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
