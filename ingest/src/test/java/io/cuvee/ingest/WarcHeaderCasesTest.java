package io.cuvee.ingest;

import static io.cuvee.ingest.CornerCase.bytes;
import static io.cuvee.ingest.CornerCase.join;
import static io.cuvee.ingest.CornerCase.of;
import static io.cuvee.ingest.CornerCase.page;
import static io.cuvee.ingest.CornerCase.record;
import static io.cuvee.ingest.CornerCase.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd headers, of records and of HTTP, and records of other types. Items 6, 11, 12, 17, 20. */
class WarcHeaderCasesTest {
  private static final byte[] WORDS = bytes("Words.");

  private static byte[] version(String version) {
    return bytes(text(page("Words.")).replace("WARC/1.0", version));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] http(String head) {
    return record("response", "Content-Type: application/http\r\n", bytes(head + "Words."));
  }

  private static final String PLAIN = "Content-Type: text/plain\r\n\r\n";

  static Stream<CornerCase> versionsAndFields() {
    return Stream.of(
        of("6 WARC/0.17", version("WARC/0.17"), "emit Words."),
        of("6 WARC/0.18", version("WARC/0.18"), "emit Words."),
        of("6 WARC/1.1", version("WARC/1.1"), "emit Words."),
        of("6 a version of later days", version("WARC/2.0"), "emit Words."),
        of("26 no version", version("WARC/"), "quarantine bad-record-header"),
        of("26 a version that is no number", version("WARC/new"), "quarantine bad-record-header"),
        of("26 the name in small letters", version("warc/1.0"), "quarantine not-a-record"),
        of(
            "11 white space before the colon",
            response("X-A : b\r\n", "Content-Type\t: text/plain\r\n", WORDS),
            "emit Words."),
        of(
            "11 a control character in a value",
            response("X-A: a\u0001b\r\n", "X-B: \u0007\r\n" + PLAIN.strip() + "\r\n", WORDS),
            "emit Words."),
        of(
            "11 a header line without a colon",
            response("nothing here\r\n", "nor here\r\n" + PLAIN.strip() + "\r\n", WORDS),
            "emit Words."),
        of(
            "11 a header line that begins with a colon",
            response(": x\r\n", ":y\r\n", WORDS),
            "emit Words."),
        of(
            "11 a folded value",
            response(
                "X-A: b\r\n  c\r\n", "Content-Type: text/plain;\r\n\tcharset=utf-8\r\n", WORDS),
            "emit Words."),
        of(
            "11 names in other case",
            bytes(
                text(page("Words."))
                    .replace("Content-", "CONTENT-")
                    .replace("WARC-Type", "warc-type")),
            "emit Words."),
        of(
            "11 no type",
            bytes(text(page("Words.")).replace("WARC-Type: response\r\n", "")),
            "skip untyped"),
        of(
            "11 a type that no standard knows",
            record("hello-kitty", "", WORDS),
            "skip hello-kitty"),
        of(
            "11 an HTTP head in UTF-8",
            response("", "X-Straße: München\r\n", WORDS),
            "emit Words."));
  }

  static Stream<CornerCase> statusLines() {
    return Stream.of(
        of("11 no HTTP version", http("HTTP 200 OK\r\n" + PLAIN), "emit Words."),
        of("11 HTTP/2", http("HTTP/2 200\r\n" + PLAIN), "emit Words."),
        of(
            "11 a folded status line",
            http("HTTP/1.1 200\r\n  Fine: thanks\r\n" + PLAIN),
            "emit Words."),
        of("11 no reason", http("HTTP/1.1 200\r\n" + PLAIN), "emit Words."),
        of(
            "11 line feeds alone",
            http("HTTP/1.1 200 OK\nContent-Type: text/plain\n\n"),
            "emit Words."),
        of("11 ICY", http("ICY 200 OK\r\n" + PLAIN), "emit Words."),
        of(
            "11 a line before the status line",
            http("\r\nHTTP/1.1 200 OK\r\n" + PLAIN),
            "emit Words."),
        of("11 status code 0", http("HTTP/1.1 0 \r\n" + PLAIN), "skip http-0"),
        of("11 no status code", http("HTTP/1.1\r\n" + PLAIN), "skip http-0"),
        of("11 404", http("HTTP/1.1 404 Not Found\r\n" + PLAIN), "skip http-404"),
        of(
            "11 no end of the HTTP head",
            http("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX: "),
            "skip empty-text"),
        of("11 no HTTP head at all", http("<html>"), "quarantine bad-http"),
        of(
            "11 an empty block",
            record("response", "Content-Type: application/http\r\n", new byte[0]),
            "quarantine bad-http"),
        new CornerCase(
            "11 no line end behind the record's header",
            bytes(text(page("Words.")).replaceFirst("\r\n\r\n", "\r\n")),
            "quarantine bad-record-length",
            "quarantine bad-http"));
  }

  static Stream<CornerCase> types() {
    String dns = "Content-Type: text/dns\r\n";
    String wat = "Content-Type: application/json\r\n";
    return Stream.of(
        of(
            "request",
            record(
                "request", "Content-Type: application/http\r\n", bytes("GET / HTTP/1.1\r\n\r\n")),
            "skip request"),
        of(
            "response of DNS",
            record("response", dns, bytes("20260101000000\na.example. 1 IN A 1.2.3.4\n")),
            "skip content-type:text/dns"),
        of(
            "response of FTP",
            record("response", "Content-Type: application/octet-stream\r\n", WORDS),
            "skip content-type:application/octet-stream"),
        of("resource", record("resource", "Content-Type: text/plain\r\n", WORDS), "emit Words."),
        of(
            "resource that is a crawler's log",
            bytes(
                text(record("resource", "Content-Type: text/plain\r\n", WORDS))
                    .replace(
                        "http://a.example/", "metadata://gnu.org/software/wget/warc/wget.log")),
            "skip resource-metadata"),
        of(
            "conversion (WET)",
            record("conversion", "Content-Type: text/plain\r\n", WORDS),
            "emit Words."),
        of("metadata (WAT)", record("metadata", wat, bytes("{\"Container\":{}}")), "skip metadata"),
        of(
            "warcinfo",
            record(
                "warcinfo", "Content-Type: application/warc-fields\r\n", bytes("software: x\r\n")),
            "skip warcinfo"),
        of(
            "revisit without an original",
            record("revisit", "Content-Type: application/http\r\n", bytes("HTTP/1.1 304\r\n\r\n")),
            "skip revisit"),
        of(
            "first segment of a response",
            response("WARC-Segment-Number: 1\r\n", PLAIN.strip() + "\r\n", WORDS),
            "emit Words. {warc-segment=1}"),
        of(
            "continuation of a segmented response",
            record("continuation", "WARC-Segment-Number: 2\r\n", WORDS),
            "skip continuation"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"versionsAndFields", "statusLines", "types"})
  void theOutcomeIsStated(CornerCase corner) {
    corner.check();
  }

  private static Document only(byte[] file) {
    var documents = CornerCase.read(file).documents();
    assertThat(documents).hasSize(1);
    return documents.get(0);
  }

  private static byte[] address(String address) {
    return bytes(text(page("Words.")).replace("http://a.example/", address));
  }

  @Test
  void item12AngleBracketsAroundAnAddressAreTakenOff() {
    var document = only(address("<http://a.example/x>"));
    assertThat(document.url()).isEqualTo("http://a.example/x");
    assertThat(document.host()).isEqualTo("a.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://a.example/a page", "http://a.example/?q=1 2", "http://a.example/<x>"})
  void item12AddressesWithSpacesAreKeptAsWritten(String address) {
    var document = only(address(address));
    assertThat(document.url()).isEqualTo(address);
    assertThat(document.host()).isEqualTo("a.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not an address", "urn:x:y", "http://", "\u0001"})
  void anAddressThatIsNoneCostsNothingButTheHost(String address) {
    var document = only(address(address));
    assertThat(document.text()).isEqualTo("Words.");
    assertThat(document.host()).isEmpty();
  }

  @Test
  void item20RecordIdsAreNotTakenForDocuments() {
    byte[] first = response("WARC-Record-ID: <urn:uuid:1>\r\n", PLAIN.strip() + "\r\n", WORDS);
    byte[] missing = page("Words.");
    var documents = CornerCase.read(join(first, first, missing, missing)).documents();
    assertThat(documents.stream().map(Document::id).distinct()).hasSize(4);
    assertThat(documents.stream().map(d -> d.metadata().getOrDefault("warc-record-id", "none")))
        .containsExactly("<urn:uuid:1>", "<urn:uuid:1>", "none", "none");
  }

  private static final String ARC =
      "filedesc://x.arc 0.0.0.0 20080430204825 text/plain 76\n1 0 Archive\n"
          + "URL IP-address Archive-date Content-type Archive-length\n       \n\n";

  /** An ARC record with a line of its own, its length put in. */
  private static String arc(String line, String body) {
    return line.replace("LENGTH", Integer.toString(body.length())) + "\n" + body + "\n";
  }

  private static final String BODY = "HTTP/1.1 200 OK\r\n" + PLAIN + "Words.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/ 1.2.3.4 20080430204826 text/plain LENGTH",
        "http://a.example/ 1.2.3.4 20080430204826  LENGTH",
        "http://a.example/ 1.2.3.4 20080430204826 LENGTH",
        "http://a.example/ 1.2.3.4 20080430204826 no-type LENGTH",
        "http://a.example/a b 1.2.3.4 20080430204826 text/plain LENGTH",
        "http://a.example/\u00e4\u00f6 1.2.3.4 20080430204826 text/plain LENGTH",
        "http://a.example/ 1.2.3.4 20080 text/plain LENGTH",
        "http://a.example/ 1.2.3.4 20081399999999 text/plain LENGTH",
        "http://a.example/ 1.2.3.4 2008-04-30 text/plain LENGTH",
        "http://a.example/ 0.0.0.0 00000000000000 alexa/dat LENGTH",
        "http://a.example/ - 20080430204826 text/plain LENGTH",
        "http://a.example/ 2001:db8::1 20080430204826 text/plain 200 - - 0 x.arc LENGTH"
      })
  void item17OddArcLinesAreRead(String line) {
    byte[] file = bytes(ARC + arc(line, BODY) + arc(line, BODY));
    assertThat(CornerCase.outcomes(file))
        .isEqualTo("skip arc-filedesc | emit Words. | emit Words.");
  }

  @Test
  void item17AnArcRecordWithoutItsLineFeedIsRead() {
    String line = "http://a.example/ 1.2.3.4 20080430204826 text/plain LENGTH";
    String bare = arc(line, BODY).strip();
    byte[] file = bytes(ARC + bare + arc(line, BODY) + bare);
    assertThat(CornerCase.outcomes(file))
        .isEqualTo("skip arc-filedesc | emit Words. | emit Words. | emit Words.");
  }

  @Test
  void item17AnArcWithoutItsFirstRecordIsRead() {
    String line = "http://a.example/ 1.2.3.4 20080430204826 text/plain LENGTH";
    assertThat(CornerCase.outcomes(bytes(arc(line, BODY)))).isEqualTo("emit Words.");
  }

  @Test
  void item17AnArcRecordOfDnsIsSkipped() {
    String dns = arc("dns:a.example 1.2.3.4 20080430204826 text/dns LENGTH", "20080430\na. A 1\n");
    assertThat(CornerCase.outcomes(bytes(ARC + dns)))
        .isEqualTo("skip arc-filedesc | skip content-type:text/dns");
  }

  @Test
  void aWatFileHasNoDocumentsAndSaysWhy() {
    var records =
        List.of(
            record("warcinfo", "", bytes("software: x\r\n")),
            record("metadata", "Content-Type: application/json\r\n", bytes("{}")));
    for (var form : StoredForm.values()) {
      assertThat(CornerCase.outcomes(form.file(records)))
          .isEqualTo("skip warcinfo | skip metadata");
    }
  }
}
