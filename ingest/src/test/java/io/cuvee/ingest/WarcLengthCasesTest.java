package io.cuvee.ingest;

import static io.cuvee.ingest.CornerCase.bytes;
import static io.cuvee.ingest.CornerCase.join;
import static io.cuvee.ingest.CornerCase.of;
import static io.cuvee.ingest.CornerCase.record;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records whose length is not what their header says. Items 1 to 5, 7, 8, 16 and 18. */
class WarcLengthCasesTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n";
  private static final String FIELDS = "Content-Type: application/http\r\n";

  /** A response whose header is wrong by so many bytes. */
  private static byte[] wrongBy(int bytes, String text) {
    byte[] block = bytes(HEAD + text);
    return record("response", FIELDS, block, Integer.toString(block.length + bytes));
  }

  private static byte[] length(String length) {
    return record("response", FIELDS, bytes(HEAD + "Words."), length);
  }

  private static byte[] lineFeeds(String text, int returns) {
    String block = (HEAD + text).replace("\r", "");
    int length = block.length() + returns;
    return bytes(
        "WARC/0.18\nWARC-Type: response\nContent-Type: application/http;msgtype=response\n"
            + "WARC-Target-URI: http://a.example/\nContent-Length: "
            + length
            + "\n\n"
            + block
            + "\n\n");
  }

  private static final String QUOTED =
      "See:\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2\r\n\r\nxx\r\n\r\nend";
  private static final String QUOTED_TEXT = QUOTED.replace("\r", "");

  static Stream<CornerCase> cases() {
    return Stream.of(
        of(
            "1 one byte too large (wget)",
            wrongBy(1, "Words."),
            "emit Words. {record-length=repaired}"),
        of(
            "1 four bytes too large, over the separator",
            wrongBy(4, "Words."),
            "emit Words. {record-length=repaired}"),
        new CornerCase(
            "1 far too large",
            wrongBy(40, "Words."),
            "quarantine bad-record-length",
            "emit Words. {record-length=repaired}"),
        of("2 one byte too small", wrongBy(-1, "Words."), "emit Words. {record-length=repaired}"),
        of("2 zero", length("0"), "emit Words. {record-length=repaired}"),
        of("3 not a number", length("many"), "quarantine bad-record-header"),
        of("3 negative", length("-5"), "quarantine bad-record-header"),
        of("3 empty", length(""), "quarantine bad-record-header"),
        of(
            "3 two to the power of 63",
            length("9223372036854775808"),
            "quarantine bad-record-header"),
        of(
            "3 largest number of eighteen digits",
            length("999999999999999999"),
            "quarantine limit-exceeded"),
        of("3 told twice alike", length("51\r\nContent-Length: 51"), "emit Words."),
        of("3 told twice, the first is right", length("51\r\nContent-Length: 7"), "emit Words."),
        of(
            "3 told twice, the first is wrong",
            length("7\r\nContent-Length: 51"),
            "emit Words. {record-length=repaired}"),
        of(
            "3 missing",
            bytes(
                new String(length("51"), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .replace("Content-Length: 51\r\n", "")),
            "quarantine bad-record-header"),
        of(
            "4 a line too many behind the HTTP head, length two too small (Common Crawl, August 2018)",
            wrongBy(-2, "\r\nWords of August."),
            "emit Words of August. {record-length=repaired}"),
        of(
            "4 the same, and the body is gzip",
            record(
                "response",
                FIELDS,
                join(
                    bytes(HEAD.replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n\r\n")),
                    StoredForm.GZIP.stored(bytes("Words of August."))),
                "102"),
            "emit Words of August. {record-length=repaired}"),
        of(
            "5 line feeds alone, length right (ClueWeb09)",
            lineFeeds("One.\nTwo.", 0),
            "emit One.\nTwo."),
        of(
            "5 line feeds alone, length of before the returns were stripped",
            lineFeeds("One.\nTwo.\nThree.\nFour.", 4),
            "emit One.\nTwo.\nThree.\nFour. {record-length=repaired}"),
        of(
            "7 truncated and marked",
            record(
                "response", FIELDS + "WARC-Truncated: length\r\n", bytes(HEAD + "Half of a sen")),
            "emit Half of a sen {warc-truncated=length}"),
        of(
            "8 truncated and not marked: the HTTP length says more",
            record(
                "response",
                FIELDS,
                bytes(
                    HEAD.replace("\r\n\r\n", "\r\nContent-Length: 900\r\n\r\n") + "Half of a sen")),
            "emit Half of a sen {body-truncated=length}"),
        of(
            "16 the body is missing",
            bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\n"),
            "quarantine bad-record-length"),
        of(
            "16 the body is missing, and the separator too",
            bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5000\r\n"),
            "quarantine bad-record-header"),
        of("18 a record's header inside a payload", wrongBy(0, QUOTED), "emit " + QUOTED_TEXT),
        new CornerCase(
            "18 a record's header inside a payload of wrong length",
            wrongBy(-2, QUOTED),
            "quarantine bad-record-length | skip content-type:unknown | quarantine not-a-record",
            "emit " + QUOTED_TEXT + " {record-length=repaired}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theOutcomeIsStated(CornerCase corner) {
    corner.check();
  }
}
