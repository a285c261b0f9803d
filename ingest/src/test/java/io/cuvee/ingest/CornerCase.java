package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.Document;
import io.cuvee.core.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A record of the wild between two sound ones, and what becomes of it. An outcome is told as {@code
 * emit TEXT}, {@code emit TEXT {warning=value}}, {@code skip KIND} or {@code quarantine CAUSE};
 * several outcomes stand behind one another with a bar between them.
 *
 * @param name number of the case in the catalogue of such records, and what is odd
 * @param odd the record's bytes
 * @param plain what becomes of it in a plain file
 * @param gzip the same where each record is a gzip member
 */
record CornerCase(String name, byte[] odd, String plain, String gzip) {
  private static final List<String> WARNINGS =
      List.of(
          "block-digest",
          "body-truncated",
          "payload-digest",
          "record-length",
          "warc-segment",
          "warc-truncated");
  private static final byte[] FIRST = page("First.");
  private static final byte[] LAST = page("Last.");

  static CornerCase of(String name, byte[] odd, String outcome) {
    return new CornerCase(name, odd, outcome, outcome);
  }

  static CornerCase of(String name, String odd, String outcome) {
    return of(name, bytes(odd), outcome);
  }

  void check() {
    assertThat(becomes(StoredForm.PLAIN, odd)).as("plain").isEqualTo(plain);
    assertThat(becomes(StoredForm.GZIP, odd)).as("gzip").isEqualTo(gzip);
  }

  /** What becomes of bytes between two sound records. */
  static String becomes(StoredForm form, byte[] odd) {
    String all = outcomes(form.file(List.of(FIRST, odd, LAST)));
    assertThat(all).as("%s", form).startsWith("emit First.").endsWith("emit Last.");
    String inner = all.substring("emit First.".length(), all.length() - "emit Last.".length());
    return inner.equals(" | ") ? "" : inner.substring(3, inner.length() - 3);
  }

  /** What becomes of a file. */
  static String outcomes(byte[] file) {
    return outcomes(read(file));
  }

  static Reading read(byte[] file) {
    var reading = Reading.of("c.warc", ByteSource.of("c.warc", file), SourceFormat.WARC);
    assertThat(reading.tally().coveredBytes()).isEqualTo(file.length);
    assertThat(reading.tally().records()).isEqualTo(reading.outcomes().size());
    return reading;
  }

  static String outcomes(Reading reading) {
    return reading.outcomes().stream()
        .map(
            outcome ->
                outcome.<String>fold(
                    accepted -> "emit " + told(accepted.document()),
                    skipped -> "skip " + skipped.kind(),
                    quarantined -> "quarantine " + quarantined.fault().cause().label()))
        .collect(Collectors.joining(" | "));
  }

  private static String told(Document document) {
    var warnings = new TreeMap<>(document.metadata());
    warnings.keySet().retainAll(WARNINGS);
    return document.text() + (warnings.isEmpty() ? "" : " " + warnings);
  }

  static byte[] page(String text) {
    return response("", "Content-Type: text/plain\r\n", bytes(text));
  }

  /** A response with fields and HTTP headers of its own, each line ended by CRLF. */
  static byte[] response(String fields, String headers, byte[] body) {
    var block = join(bytes("HTTP/1.1 200 OK\r\n" + headers + "\r\n"), body);
    return record("response", "Content-Type: application/http\r\n" + fields, block);
  }

  /** A sound record. */
  static byte[] record(String type, String fields, byte[] block) {
    return record(type, fields, block, Integer.toString(block.length));
  }

  /** A record that says of its length what it likes. */
  static byte[] record(String type, String fields, byte[] block, String length) {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: http://a.example/\r\n"
            + fields
            + "Content-Length: "
            + length
            + "\r\n\r\n";
    return join(bytes(header), block, bytes("\r\n\r\n"));
  }

  static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    return name;
  }
}
