package io.cuvee.ingest.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class WarcWriterTest {
  private static final String DATE = "2026-01-01T00:00:00Z";

  @Test
  void writesTheRecordThatTheStandardDescribes() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = new WarcWriter(out)) {
      writer.writeResponse(
          "https://a.example/", DATE, Map.of("Content-Type", "text/html"), bytes("<p>é</p>"));
    }
    assertThat(text(out))
        .isEqualTo(
            """
            WARC/1.1
            WARC-Type: response
            WARC-Record-ID: <%s>
            WARC-Date: 2026-01-01T00:00:00Z
            WARC-Target-URI: https://a.example/
            Content-Type: application/http;msgtype=response
            Content-Length: 72

            HTTP/1.1 200 OK
            Content-Type: text/html
            Content-Length: 9

            <p>é</p>

            """
                .replace("\n", "\r\n")
                .formatted(WarcWriter.recordId("https://a.example/", DATE)));
  }

  @Test
  void aLineBreakInAValueStartsNoField() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = new WarcWriter(out)) {
      writer.writeInfo(Map.of("software", "x\r\nWARC-Type: response"), DATE, "a.warc.gz");
    }
    assertThat(text(out)).contains("software: x  WARC-Type: response\r\n");
  }

  @Test
  void theSameRecordsGiveTheSameBytes() throws IOException {
    assertThat(once()).isEqualTo(once());
  }

  private static byte[] once() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = new WarcWriter(out)) {
      writer.writeInfo(Map.of("format", "WARC File Format 1.1"), DATE, "a.warc.gz");
      writer.writeResponse("https://a.example/", DATE, Map.of(), new byte[100_000]);
    }
    return out.toByteArray();
  }

  private static String text(ByteArrayOutputStream out) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
