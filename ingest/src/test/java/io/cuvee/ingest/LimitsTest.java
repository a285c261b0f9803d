package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.cuvee.core.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit against a record that exceeds it by a little, between two that do not. */
class LimitsTest {
  private static final Limits LIMITS = new Limits(1_024, 50_000, 20_000, 10, 10_000, 100, 20);

  private static final byte[] SMALL = response("Content-Type: text/plain\r\n", utf8("Small text."));

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] response(String httpHeaders, byte[] body) {
    return response("", httpHeaders, body);
  }

  private static byte[] response(String fields, String httpHeaders, byte[] body) {
    byte[] head = utf8("HTTP/1.1 200 OK\r\n" + httpHeaders + "\r\n");
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        utf8(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"
                + "Content-Type: application/http\r\n"
                + fields
                + "Content-Length: "
                + (head.length + body.length)
                + "\r\n\r\n"));
    out.writeBytes(head);
    out.writeBytes(body);
    out.writeBytes(utf8("\r\n\r\n"));
    return out.toByteArray();
  }

  private static Reading read(byte[] file, SourceFormat format) {
    var options =
        new IngestOptions(IngestOptions.defaults().profile(), LIMITS, RowLayout.defaults());
    var reading = Reading.of("f", ByteSource.of("f", file), format, options);
    assertThat(reading.tally().coveredBytes()).isEqualTo(file.length);
    return reading;
  }

  private static void exceeds(byte[] record, String detail) {
    for (var form : List.of(StoredForm.PLAIN, StoredForm.GZIP)) {
      var reading = read(form.file(List.of(SMALL, record, SMALL)), SourceFormat.WARC);
      assertThat(reading.texts()).as("%s", form).containsExactly("Small text.", "Small text.");
      assertThat(reading.faults()).hasSize(1);
      assertThat(reading.faults().get(0)).contains("limit-exceeded").contains(detail);
    }
  }

  private static void fits(byte[] record) {
    var reading = read(StoredForm.GZIP.file(List.of(SMALL, record, SMALL)), SourceFormat.WARC);
    assertThat(reading.documents()).hasSize(3);
  }

  private static byte[] text(int length) {
    return utf8("word ".repeat(length / 5));
  }

  @Test
  void aRecordHeader() {
    exceeds(
        response("X-Long: " + "x".repeat(1_024) + "\r\n", "", text(100)),
        "header is longer than the limit header-bytes, 1024");
    fits(response("X-Long: " + "x".repeat(800) + "\r\n", "", text(100)));
  }

  @Test
  void anHttpHead() {
    exceeds(
        response("X-Long: " + "x".repeat(1_024) + "\r\n", text(100)),
        "HTTP response is longer than the limit header-bytes, 1024");
    fits(response("Content-Type: text/plain\r\nX-Long: " + "x".repeat(800) + "\r\n", text(100)));
  }

  @Test
  void aRecordsBlock() {
    exceeds(response("", text(50_000)), "the limit record-bytes is 50000");
  }

  @Test
  void aBodyBehindItsContentCodings() {
    String header = "Content-Type: text/plain\r\nContent-Encoding: gzip\r\n";
    var noise = new StringBuilder();
    for (int i = 0; noise.length() < 21_000; i++) {
      noise.append(i * 7_919 % 10_007).append(' ');
    }
    exceeds(
        response(header, StoredForm.GZIP.stored(utf8(noise.toString()))),
        "the limits decoded-bytes, 20000, or ratio, 10,");
    fits(response(header, StoredForm.GZIP.stored(text(9_000))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd"})
  void aBodyThatDecodesToTooMuchForItsSize(String coding) {
    var limits = new Limits(1_024, 50_000_000, 40_000_000, 10, 40_000_000, 100, 1_000);
    var options =
        new IngestOptions(IngestOptions.defaults().profile(), limits, RowLayout.defaults());
    byte[] bomb = utf8(" ".repeat(2_000_000));
    byte[] packed = coding.equals("zstd") ? Zstd.compress(bomb) : StoredForm.GZIP.stored(bomb);
    byte[] record = response("Content-Encoding: " + coding + "\r\n", packed);
    var reading = Reading.of("f", ByteSource.of("f", record), SourceFormat.WARC, options);
    assertThat(reading.faults("limit-exceeded")).hasSize(1);
  }

  @Test
  void aFileThatDecodesToTooMuchForItsSize() {
    byte[] bomb = StoredForm.GZIP.stored(utf8("\r\n".repeat(5_000_000)));
    var file = new ByteArrayOutputStream();
    file.writeBytes(StoredForm.GZIP.stored(SMALL));
    file.writeBytes(bomb);
    var reading = read(file.toByteArray(), SourceFormat.WARC);
    assertThat(reading.texts()).containsExactly("Small text.");
    assertThat(reading.faults("limit-exceeded")).hasSize(1);
  }

  @Test
  void aText() {
    exceeds(
        response("Content-Type: text/plain\r\n", text(10_005)),
        "10005 characters; the limit text-characters is 10000");
    exceeds(
        response("Content-Type: text/html\r\n", text(10_005)),
        "10005 characters; the limit text-characters is 10000");
    fits(response("Content-Type: text/plain\r\n", text(9_995)));
  }

  @Test
  void thePagesTags() {
    exceeds(
        response("Content-Type: text/html\r\n", utf8("<p>x</p>".repeat(51))),
        "102 tags; the limit page-tags is 100");
    fits(response("Content-Type: text/html\r\n", utf8("<p>some words</p>".repeat(50))));
  }

  @Test
  void aTagsAttributes() {
    var many = new StringBuilder("<p");
    for (int i = 0; i < 21; i++) {
      many.append(" a").append(i).append(i % 2 == 0 ? "='x y > z'" : "");
    }
    exceeds(
        response("Content-Type: text/html\r\n", utf8(many + ">some words</p>")),
        "a tag of 21 attributes; the limit tag-attributes is 20");
    String quoted = "<!-- <p " + "a ".repeat(30) + "--><script>i <p " + "a ".repeat(30);
    fits(response("Content-Type: text/html\r\n", utf8(quoted + "</script><p>some words</p>")));
    String few = "<p title='" + "a ".repeat(30) + "' class = b / id=c>some words</p>";
    fits(response("Content-Type: text/html\r\n", utf8(few)));
  }

  @Test
  void aPlainFile() {
    assertThat(read(text(20_005), SourceFormat.FILE).faults("limit-exceeded")).hasSize(1);
    assertThat(read(StoredForm.XZ.stored(text(30_000)), SourceFormat.FILE).faults("limit-exceeded"))
        .hasSize(1);
  }

  @Test
  void aLine() {
    var lines = new ArrayList<byte[]>();
    lines.add(utf8("{\"text\":\"" + "x".repeat(50_000) + "\"}\n"));
    lines.add(utf8("{\"text\":\"short\"}\n"));
    for (var form : StoredForm.values()) {
      var reading = read(form.file(lines), SourceFormat.JSONL);
      assertThat(reading.texts()).as("%s", form).containsExactly("short");
      assertThat(reading.faults("limit-exceeded")).hasSize(1);
    }
  }

  @Test
  void deepMarkupIsFlattenedAndRead() {
    var limits = Limits.defaults();
    var options =
        new IngestOptions(IngestOptions.defaults().profile(), limits, RowLayout.defaults());
    String deep = "<div>".repeat(100_000) + "<p>Some words at the bottom of it all.</p>";
    byte[] record = response("Content-Type: text/html\r\n", utf8(deep));
    var reading = Reading.of("f", ByteSource.of("f", record), SourceFormat.WARC, options);
    assertThat(reading.faults()).isEmpty();
  }
}
