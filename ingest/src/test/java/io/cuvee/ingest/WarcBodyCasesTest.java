package io.cuvee.ingest;

import static io.cuvee.ingest.CornerCase.bytes;
import static io.cuvee.ingest.CornerCase.join;
import static io.cuvee.ingest.CornerCase.of;
import static io.cuvee.ingest.CornerCase.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HTTP bodies whose codings, charsets or digests are odd. Items 9, 10, 22, 23 and 25. */
class WarcBodyCasesTest {
  private static final byte[] WORDS = bytes("Words of a body.");
  private static final String TYPE = "Content-Type: text/plain\r\n";
  private static final byte[] GZIP = StoredForm.GZIP.stored(WORDS);

  private static CornerCase coded(String name, String coding, byte[] body, String outcome) {
    return of(name, response("", TYPE + "Content-Encoding: " + coding + "\r\n", body), outcome);
  }

  private static CornerCase chunked(String name, byte[] body, String outcome) {
    return of(name, response("", TYPE + "Transfer-Encoding: chunked\r\n", body), outcome);
  }

  private static CornerCase chunked(String name, String body, String outcome) {
    return chunked(name, bytes(body), outcome);
  }

  static Stream<CornerCase> staleHeaders() {
    String done = "emit Words of a body.";
    return Stream.of(
        coded("9 gzip told, decoded long ago", "gzip", WORDS, done),
        coded("9 deflate told, decoded long ago", "deflate", WORDS, done),
        coded("9 br told, decoded long ago", "br", WORDS, done),
        coded("9 zstd told, decoded long ago", "zstd", WORDS, done),
        chunked("9 chunked told, decoded long ago", WORDS, done),
        of(
            "9 everything told, and the old length",
            response(
                "",
                TYPE
                    + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n",
                WORDS),
            done),
        of("9 gzip that no header tells", response("", TYPE, GZIP), done));
  }

  static Stream<CornerCase> chunks() {
    return Stream.of(
        chunked("10 chunks", "5\r\nWords\r\n4\r\n end\r\n0\r\n\r\n", "emit Words end"),
        chunked(
            "10 space after the size",
            "5  \r\nWords\r\n4 \r\n end\r\n0 \r\n\r\n",
            "emit Words end"),
        chunked("10 an extension", "5;a=b\r\nWords\r\n0\r\n\r\n", "emit Words"),
        chunked(
            "10 leading zeros and capitals",
            "0005\r\nWords\r\n000A\r\n and so on\r\n0\r\n\r\n",
            "emit Words and so on"),
        chunked("10 line feeds alone", "5\nWords\n0\n\n", "emit Words"),
        chunked("10 fields behind the last chunk", "5\r\nWords\r\n0\r\nX: y\r\n\r\n", "emit Words"),
        chunked("10 no last chunk", "5\r\nWords\r\n", "emit Words {body-truncated=chunked}"),
        chunked("10 cut inside a chunk", "ff\r\nWords", "emit Words {body-truncated=chunked}"),
        chunked(
            "10 a wrong size in the middle",
            "5\r\nWords\r\nzz\r\n and more",
            "emit Wordszz\n and more {body-truncated=chunked}"),
        chunked(
            "10 a size of sixteen digits",
            "ffffffffffffffff\r\nWords",
            "emit ffffffffffffffff\nWords"),
        chunked("10 nothing but the last chunk", "0\r\n\r\n", "skip empty-text"),
        chunked(
            "10 a line too many before the chunks", "\r\n5\r\nWords\r\n0\r\n\r\n", "emit Words"),
        of(
            "10 chunks that no header tells",
            response("", TYPE, bytes("5\r\nWords\r\n0\r\n\r\n")),
            "emit 5\nWords\n0\n\n"));
  }

  private static byte[] deflated(boolean raw) {
    var deflater = new Deflater(9, raw);
    deflater.setInput(WORDS);
    deflater.finish();
    var out = new byte[256];
    int n = deflater.deflate(out);
    deflater.end();
    return java.util.Arrays.copyOf(out, n);
  }

  /** One uncompressed meta-block and an empty last one, put together by RFC 7932, section 9.2. */
  private static byte[] brotli(byte[] content) {
    int head = (content.length - 1) << 4 | 1 << 20;
    byte[] start = {(byte) head, (byte) (head >> 8), (byte) (head >> 16)};
    return join(start, content, new byte[] {3});
  }

  private static byte[] chunk(byte[] body) {
    return join(bytes(Integer.toHexString(body.length) + "\r\n"), body, bytes("\r\n0\r\n\r\n"));
  }

  static Stream<CornerCase> codings() {
    String done = "emit Words of a body.";
    byte[] zstd = Zstd.compress(WORDS);
    byte[] cut = java.util.Arrays.copyOf(GZIP, GZIP.length - 8);
    byte[] five = GZIP;
    for (int i = 0; i < 4; i++) {
      five = StoredForm.GZIP.stored(five);
    }
    return Stream.of(
        coded("22 brotli", "br", brotli(WORDS), done),
        coded("22 raw deflate", "deflate", deflated(true), done),
        coded("22 zlib's deflate", "deflate", deflated(false), done),
        coded("22 zstd", "zstd", zstd, done),
        coded("22 zstd in gzip", "zstd, gzip", StoredForm.GZIP.stored(zstd), done),
        coded("22 gzip in brotli", "gzip, br", brotli(GZIP), done),
        coded("22 gzip and identity", "gzip, identity", GZIP, done),
        coded("22 gzip told twice, used once", "gzip\r\nContent-Encoding: gzip", GZIP, done),
        coded("22 the wrong name", "deflate", GZIP, done),
        of(
            "22 gzip in chunks",
            response("", TYPE + "Transfer-Encoding: gzip, chunked\r\n", chunk(GZIP)),
            done),
        coded(
            "22 five times gzip",
            "gzip, gzip, gzip, gzip, gzip",
            five,
            "quarantine limit-exceeded"),
        coded("22 gzip cut before its checksum", "gzip", cut, done + " {body-truncated=gzip}"),
        coded(
            "22 gzip cut in its header",
            "gzip",
            java.util.Arrays.copyOf(GZIP, 9),
            "quarantine bad-content-encoding"),
        coded("22 a coding that nobody knows", "sdch", WORDS, done));
  }

  private static CornerCase page(
      String name, String type, String html, Charset charset, String outcome) {
    return of(
        name, response("", "Content-Type: " + type + "\r\n", html.getBytes(charset)), outcome);
  }

  static Stream<CornerCase> charsets() {
    var windows = Charset.forName("windows-1252");
    var gbk = Charset.forName("GBK");
    String words =
        "Die Größe und das Maß aller Dinge: über alle Flüsse hinweg müssen wir für die Äpfel"
            + " zahlen, und der Käufer wünscht sich natürlich einen günstigen Preis.";
    String german = "<html><p>" + words + "</p></html>";
    String text = "emit " + words;
    String chinese = "<html><p>今天天气很好，我们一起去公园散步，看见很多花。</p></html>";
    String late =
        "<html>"
            + "<!-- padding -->".repeat(100)
            + "<meta charset=windows-1252>"
            + german.substring(6);
    String wide =
        new String(
            bytes("Every word of this text is two bytes a letter."), StandardCharsets.ISO_8859_1);
    return Stream.of(
        page("23 missing, UTF-8", "text/html", german, StandardCharsets.UTF_8, text),
        page("23 missing, windows-1252", "text/html", german, windows, text),
        page("23 missing, GBK", "text/html", chinese, gbk, "emit 今天天气很好，我们一起去公园散步，看见很多花。"),
        page(
            "23 told wrong: UTF-8 as Latin-1",
            "text/html; charset=iso-8859-1",
            german,
            StandardCharsets.UTF_8,
            text),
        page(
            "23 told wrong: windows-1252 as UTF-8",
            "text/html; charset=utf-8",
            german,
            windows,
            text),
        page(
            "23 a name that is none",
            "text/html; charset=none",
            german,
            StandardCharsets.UTF_8,
            text),
        page("23 meta behind 1,024 bytes", "text/html", late, windows, text),
        page(
            "23 UTF-16 with its mark",
            "text/html; charset=utf-8",
            "\ufeff" + german,
            StandardCharsets.UTF_16LE,
            text),
        page(
            "23 UTF-16 without its mark, told",
            "text/plain; charset=utf-16le",
            wide,
            StandardCharsets.UTF_16LE,
            "emit " + wide),
        page(
            "23 UTF-16 without its mark, not told",
            "text/plain",
            wide,
            StandardCharsets.UTF_16LE,
            "emit " + wide),
        of(
            "23 two charsets in one page",
            response(
                "",
                "Content-Type: text/html; charset=utf-8\r\n",
                join(
                    ("<html><p>" + words.repeat(3)).getBytes(StandardCharsets.UTF_8),
                    " Fluß und Maß.</p></html>".getBytes(windows))),
            "emit " + words.repeat(3) + " Flu\ufffd und Ma\ufffd."),
        of(
            "23 bytes of no charset",
            response("", "Content-Type: text/html; charset=utf-8\r\n", noise()),
            "quarantine undecodable-text"));
  }

  private static byte[] noise() {
    var noise = new byte[2_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * i * 31 + i * 7 >> 3);
    }
    return noise;
  }

  private static String sha1(byte[]... parts) {
    try {
      return "sha1:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(join(parts)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<CornerCase> digests() {
    byte[] chunks = bytes("5\r\nWords\r\n0\r\n\r\n");
    String head = TYPE + "Transfer-Encoding: chunked\r\n";
    byte[] whole = join(bytes("HTTP/1.1 200 OK\r\n" + head + "\r\n"), chunks);
    String payload = "WARC-Payload-Digest: ";
    String block = "WARC-Block-Digest: ";
    String words = "emit Words";
    // SHA-1 of "abc" in base 32: FIPS 180-2, appendix A.1, by RFC 4648.
    String abc = payload + "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n";
    return Stream.of(
        of(
            "25 over the chunks as stored",
            response(payload + sha1(chunks) + "\r\n", head, chunks),
            words),
        of(
            "25 over the body without its chunks",
            response(payload + sha1(bytes("Words")) + "\r\n", head, chunks),
            words),
        of("25 over the block", response(block + sha1(whole) + "\r\n", head, chunks), words),
        of(
            "25 the block's is right, the payload's wrong",
            response(block + sha1(whole) + "\r\n" + abc, head, chunks),
            words),
        of(
            "25 the payload's is wrong",
            response(abc, head, chunks),
            words + " {payload-digest=mismatch}"),
        of(
            "25 the block's is wrong, the payload's right",
            response(block + sha1(chunks) + "\r\n" + payload + sha1(chunks) + "\r\n", head, chunks),
            words + " {block-digest=mismatch}"),
        of("25 base 32", response(abc, TYPE, bytes("abc")), "emit abc"),
        of("25 an algorithm that nobody knows", response(payload + "x:y\r\n", head, chunks), words),
        of(
            "25 no digits",
            response(payload + "sha1:\r\n" + block + "sha1\r\n", head, chunks),
            words));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"staleHeaders", "chunks", "codings", "charsets", "digests"})
  void theOutcomeIsStated(CornerCase corner) {
    corner.check();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("codings")
  void aCodedBodyCutAnywhereHasAnOutcome(CornerCase corner) {
    for (int cut = 0; cut < corner.odd().length; cut += 3) {
      assertThat(CornerCase.outcomes(java.util.Arrays.copyOf(corner.odd(), cut)))
          .doesNotContain("internal-error");
    }
  }
}
