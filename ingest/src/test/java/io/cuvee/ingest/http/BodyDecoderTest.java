package io.cuvee.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.cuvee.core.verdict.FaultCause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Responses whose headers and bodies agree, and those of the wild where they do not. */
class BodyDecoderTest {
  private static final String TEXT = "<p>Plain words, again and again, and again.</p>";
  private static final String LONG = TEXT.repeat(400);

  /** One uncompressed meta-block and an empty last one, put together by RFC 7932, section 9.2. */
  private static byte[] brotli(byte[] content) {
    int head = (content.length - 1) << 4 | 1 << 20;
    byte[] start = {(byte) head, (byte) (head >> 8), (byte) (head >> 16)};
    return join(join(start, content), new byte[] {3});
  }

  private static Arguments row(String name, String headers, byte[] body, String text, String cut) {
    return Arguments.of(name, headers, body, text, cut);
  }

  static Stream<Arguments> responses() {
    byte[] plain = bytes(TEXT);
    byte[] gzip = gzip(plain);
    byte[] raw = deflate(plain, true);
    byte[] chunks = bytes("10\r\n" + TEXT.substring(0, 16) + "\r\n1f\r\n" + TEXT.substring(16));
    byte[] chunked = join(chunks, bytes("\r\n0\r\n\r\n"));
    return Stream.of(
        row("no codings", "Content-Type: text/html", plain, TEXT, ""),
        row("junk header line", "what is this", plain, TEXT, ""),
        row("non-ASCII header name", "Überschrift: x", plain, TEXT, ""),
        row("length too small", "Content-Length: 3", plain, TEXT, ""),
        row("length too large", "Content-Length: 9999", plain, TEXT, "length"),
        row("length no number", "Content-Length: many", plain, TEXT, ""),
        row("gzip", "Content-Encoding: gzip", gzip, TEXT, ""),
        row("x-gzip", "Content-Encoding: x-gzip", gzip, TEXT, ""),
        row("gzip named, body plain", "Content-Encoding: gzip", plain, TEXT, ""),
        row("gzip twice", "Content-Encoding: gzip, gzip", gzip(gzip), TEXT, ""),
        row("gzip named twice, once used", "Content-Encoding: gzip, gzip", gzip, TEXT, ""),
        row("raw deflate", "Content-Encoding: deflate", raw, TEXT, ""),
        row("zlib deflate", "Content-Encoding: deflate", deflate(plain, false), TEXT, ""),
        row("deflate named, body plain", "Content-Encoding: deflate", plain, TEXT, ""),
        row("coding UTF-8", "Content-Encoding: UTF-8", plain, TEXT, ""),
        row("coding empty", "Content-Encoding: ", plain, TEXT, ""),
        row("zstd", "Content-Encoding: zstd", Zstd.compress(plain), TEXT, ""),
        row("br", "Content-Encoding: br", brotli(plain), TEXT, ""),
        row("br named, body plain", "Content-Encoding: br", plain, TEXT, ""),
        row("chunked", "Transfer-Encoding: chunked", chunked, TEXT, ""),
        row("chunked in capitals", "Transfer-Encoding: Chunked", chunked, TEXT, ""),
        row("chunked named, not used", "Transfer-Encoding: chunked", plain, TEXT, ""),
        row("chunked, cut", "Transfer-Encoding: chunked", chunks, TEXT, "chunked"),
        row(
            "chunked and gzip",
            "Transfer-Encoding: chunked\r\nContent-Encoding: gzip",
            chunk(gzip),
            TEXT,
            ""),
        row("header renamed by the crawler", "X-Crawl-Content-Encoding: gzip", plain, TEXT, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("responses")
  void theBodyComesOutWhole(
      String name, String headers, byte[] body, String text, String truncated) {
    var decoded = decode(headers, body);
    assertThat(decoded.fault()).isNull();
    assertThat(new String(decoded.content(), StandardCharsets.UTF_8)).isEqualTo(text);
    assertThat(decoded.truncated()).isEqualTo(truncated);
  }

  @Test
  void whatAGzipBodyHeldBeforeItWasCutIsKept() {
    byte[] gzip = gzip(bytes(LONG));
    var decoded = decode("Content-Encoding: gzip", Arrays.copyOf(gzip, gzip.length - 12));
    assertThat(LONG).startsWith(new String(decoded.content(), StandardCharsets.UTF_8));
    assertThat(decoded.content()).isNotEmpty();
    assertThat(decoded.truncated()).isEqualTo("gzip");
    assertThat(decoded.steps()).containsExactly("decode:gzip");
  }

  @Test
  void aBodyThatIsNothingButAGzipHeaderIsAFault() {
    var decoded = decode("Content-Encoding: gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});
    assertThat(decoded.fault()).isEqualTo(FaultCause.BAD_CONTENT_ENCODING);
  }

  @Test
  void aBombStopsAtTheRatio() {
    byte[] bomb = gzip(new byte[8_000_000]);
    assertThat(decode("Content-Encoding: gzip", bomb).fault()).isEqualTo(FaultCause.LIMIT_EXCEEDED);
  }

  @Test
  void aBodyStopsAtTheSizeLimit() {
    var decoder = new BodyDecoder(new DecodeLimits(1000, 200));
    byte[] block =
        join(bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"), gzip(bytes(LONG)));
    var response = HttpResponse.parse(block, 1 << 16).orElseThrow();
    assertThat(decoder.decode(response, block).fault()).isEqualTo(FaultCause.LIMIT_EXCEEDED);
  }

  @Test
  void headsOfTheWildAreRead() {
    assertThat(status("HTTP/1.1 200 OK\r\nA: b\r\n\r\nx")).isEqualTo(200);
    assertThat(status("HTTP/1.0 404\nA: b\n\nx")).isEqualTo(404);
    assertThat(status("HTTP/2 200\r\n\r\n")).isEqualTo(200);
    assertThat(status("HTTP 301 Moved\r\n\r\n")).isEqualTo(301);
    assertThat(status("HTTP/1.1 0 \r\n\r\n")).isZero();
    assertThat(status("HTTP/1.1 200 OK\r\nno end of the head")).isEqualTo(200);
    assertThat(HttpResponse.parse(bytes("<html>"), 1 << 16)).isEmpty();
    assertThat(HttpResponse.parse(new byte[0], 1 << 16)).isEmpty();
  }

  private static int status(String block) {
    return HttpResponse.parse(bytes(block), 1 << 16).orElseThrow().status();
  }

  @Test
  void charsetsOfContentTypesAreReadAsWritten() {
    assertThat(MediaType.parse("Text/HTML; charset=\"UTF-8\""))
        .isEqualTo(new MediaType("text/html", "UTF-8"));
    assertThat(MediaType.parse("text/html;charset='gbk'").charset()).isEqualTo("gbk");
    assertThat(MediaType.parse("text/html, text/html; charset=a").type()).isEqualTo("text/html");
    assertThat(MediaType.parse("html")).isEqualTo(new MediaType("", ""));
  }

  private static DecodedBody decode(String headers, byte[] body) {
    byte[] head =
        ("HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] block = join(head, body);
    var response = HttpResponse.parse(block, 1 << 16).orElseThrow();
    return new BodyDecoder(new DecodeLimits(16 << 20, 200)).decode(response, block);
  }

  private static byte[] chunk(byte[] body) {
    return join(
        join(bytes(Integer.toHexString(body.length) + " \r\n"), body), bytes("\r\n0\r\n\r\n"));
  }

  private static byte[] gzip(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] content, boolean raw) {
    var out = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    try (var stream = new DeflaterOutputStream(out, deflater)) {
      stream.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
