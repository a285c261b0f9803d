package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.Document;
import io.cuvee.core.io.ByteSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records that lean on others: revisits on their originals, metadata on their responses. */
class RevisitTest {
  private static final String ORIGINAL =
      record(
          "response",
          """
          WARC-Record-ID: <urn:uuid:1>
          WARC-Target-URI: http://a.example/
          WARC-Date: 2026-01-01T00:00:00Z
          WARC-Payload-Digest: sha1:AAAA
          Content-Type: application/http;msgtype=response
          """,
          "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nThe words of the page.");

  private static String record(String type, String fields, String block) {
    return "WARC/1.1\r\nWARC-Type: "
        + type
        + "\r\n"
        + fields.replace("\n", "\r\n")
        + "Content-Length: "
        + block.length()
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  private static String revisit(String profile, String fields) {
    return record(
        "revisit",
        "WARC-Record-ID: <urn:uuid:2>\nWARC-Target-URI: http://b.example/\n"
            + "WARC-Date: 2026-02-02T00:00:00Z\nWARC-Profile: http://netpreserve.org/warc/1.1/"
            + profile
            + "\n"
            + fields,
        "HTTP/1.1 304 Not Modified\r\n\r\n");
  }

  private static Reading read(StoredForm form, String... records) {
    var parts = new ArrayList<byte[]>();
    for (var record : records) {
      parts.add(record.getBytes(StandardCharsets.ISO_8859_1));
    }
    byte[] bytes = form.file(parts);
    var reading = Reading.of("r.warc", ByteSource.of("r.warc", bytes), SourceFormat.WARC);
    assertThat(reading.tally().coveredBytes()).isEqualTo(bytes.length);
    assertThat(reading.tally().records()).isEqualTo(reading.outcomes().size());
    return reading;
  }

  @ParameterizedTest
  @EnumSource(
      value = StoredForm.class,
      names = {"PLAIN", "GZIP", "ZSTD", "LZ4"})
  void aRevisitHasTheTextOfItsOriginalAndAPlaceOfItsOwn(StoredForm form) {
    var reading =
        read(
            form,
            ORIGINAL,
            revisit("identical-payload-digest", "WARC-Payload-Digest: sha1:AAAA\n"));
    assertThat(reading.texts()).containsExactly("The words of the page.", "The words of the page.");
    var again = reading.documents().get(1);
    assertThat(again.url()).isEqualTo("http://b.example/");
    assertThat(again.crawlDate()).isEqualTo("2026-02-02T00:00:00Z");
    assertThat(again.metadata()).containsEntry("revisit-of", "<urn:uuid:1>");
    assertThat(again.id()).isNotEqualTo(reading.documents().get(0).id());
    assertThat(reading.tally().recordsByType())
        .containsEntry("response", 1L)
        .containsEntry("revisit", 1L);
  }

  @Test
  void anOriginalIsFoundByItsIdAndByAddressAndDateWhereNothingWasModified() {
    assertThat(
            read(
                    StoredForm.GZIP,
                    ORIGINAL,
                    revisit("identical-payload-digest", "WARC-Refers-To: <urn:uuid:1>\n"),
                    revisit(
                        "server-not-modified",
                        "WARC-Refers-To-Target-URI: http://a.example/\n"
                            + "WARC-Refers-To-Date: 2026-01-01T00:00:00Z\n"))
                .texts())
        .hasSize(3);
  }

  @Test
  void aRevisitWithoutItsOriginalIsCounted() {
    var reading =
        read(
            StoredForm.GZIP,
            revisit("identical-payload-digest", "WARC-Payload-Digest: sha1:AAAA\n"),
            ORIGINAL,
            revisit("identical-payload-digest", "WARC-Payload-Digest: sha1:BBBB\n"),
            revisit(
                "server-not-modified",
                "WARC-Refers-To-Target-URI: http://a.example/\n"
                    + "WARC-Refers-To-Date: 2025-01-01T00:00:00Z\n"));
    assertThat(reading.documents()).hasSize(1);
    assertThat(reading.skipped()).containsExactly("revisit", "revisit", "revisit");
  }

  @Test
  void anOriginalInsideALargerMemberIsNotReadAgain() {
    var reading =
        read(
            StoredForm.GZIP_STREAM,
            ORIGINAL,
            revisit("identical-payload-digest", "WARC-Payload-Digest: sha1:AAAA\n"));
    assertThat(reading.documents()).hasSize(1);
    assertThat(reading.skipped()).containsExactly("revisit");
  }

  @Test
  void metadataOfAResponseGoesAlongWithItsDocument() {
    String request =
        record("request", "WARC-Concurrent-To: <urn:uuid:1>\n", "GET / HTTP/1.1\r\n\r\n");
    String metadata =
        record(
            "metadata",
            "WARC-Concurrent-To: <urn:uuid:1>\nContent-Type: application/warc-fields\n",
            "fetchTimeMs: 35\r\noutlink: http://c.example/\r\nVia: http://d.example/\r\n");
    String other =
        record(
            "metadata",
            "WARC-Concurrent-To: <urn:uuid:9>\nContent-Type: application/warc-fields\n",
            "hops: 3\r\n");

    var reading = read(StoredForm.GZIP, ORIGINAL, request, metadata, other, request, request);

    Document document = reading.documents().get(0);
    assertThat(document.metadata())
        .containsEntry("warc-metadata.fetchtimems", "35")
        .containsEntry("warc-metadata.via", "http://d.example/")
        .doesNotContainKeys("warc-metadata.outlink", "warc-metadata.hops");
    assertThat(reading.skipped())
        .isEqualTo(List.of("request", "metadata", "metadata", "request", "request"));
    assertThat(reading.outcomes().get(0)).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void metadataFarFromItsResponseIsCountedAlone() {
    String request =
        record("request", "WARC-Concurrent-To: <urn:uuid:1>\n", "GET / HTTP/1.1\r\n\r\n");
    String metadata =
        record(
            "metadata",
            "WARC-Concurrent-To: <urn:uuid:1>\nContent-Type: application/warc-fields\n",
            "hops: 3\r\n");
    var reading =
        read(StoredForm.GZIP, ORIGINAL, request, request, request, request, request, metadata);
    assertThat(reading.documents().get(0).metadata()).doesNotContainKey("warc-metadata.hops");
    assertThat(reading.skipped()).hasSize(6);
  }
}
