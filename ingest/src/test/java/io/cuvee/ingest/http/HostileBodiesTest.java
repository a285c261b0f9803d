package io.cuvee.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Bodies in random codings under random headers, cut and damaged; {@code -Dcuvee.seed} repeats. */
class HostileBodiesTest {
  private static final int BODIES = 6_000;
  private static final DecodeLimits LIMITS = new DecodeLimits(50_000, 20);
  private static final String[] TOKENS = {
    "gzip",
    "br",
    "zstd",
    "deflate",
    "identity",
    "x-gzip",
    "",
    "GZIP",
    "compress",
    "chunked",
    "gzip;q=1"
  };

  private final RandomStream random =
      KeyedHash.of(Long.getLong("cuvee.seed", 1), "hostile bodies").stream("bodies");

  @Test
  void anyBodyHasAnOutcomeWithinTheLimits() {
    var decoder = new BodyDecoder(LIMITS);
    for (int i = 0; i < BODIES; i++) {
      byte[] block = join(bytes("HTTP/1.1 200 OK\r\n" + headers() + "\r\n"), body());
      var response = HttpResponse.parse(block, 1 << 16).orElseThrow();
      var decoded = decoder.decode(response, block);
      assertThat(decoded.content().length)
          .as("cuvee.seed=%d, body %d", Long.getLong("cuvee.seed", 1), i)
          .isLessThanOrEqualTo((int) Math.max(LIMITS.bytes(), block.length));
      assertThat(decoded.fault() == null || decoded.content().length == 0).isTrue();
    }
  }

  @Test
  void anyHeadIsReadOrRefused() {
    for (int i = 0; i < BODIES; i++) {
      byte[] head = bytes("HTTP/1.1 200 OK\r\n" + headers() + "\r\nbody");
      byte[] damaged = damaged(head);
      HttpResponse.parse(damaged, 1 + random.nextInt(100))
          .ifPresent(r -> assertThat(r.bodyStart()).isBetween(0, damaged.length));
    }
  }

  private String headers() {
    var headers = new StringBuilder("Content-Type: text/html\r\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      headers.append(random.nextInt(2) == 0 ? "Content-Encoding: " : "Transfer-Encoding: ");
      headers.append(token()).append(random.nextInt(2) == 0 ? "" : ", " + token()).append("\r\n");
    }
    return headers + "Content-Length: " + random.nextInt(100_000) + "\r\n";
  }

  private String token() {
    return TOKENS[random.nextInt(TOKENS.length)];
  }

  private byte[] body() {
    byte[] body = new byte[random.nextInt(random.nextInt(20) == 0 ? 2_000_000 : 3_000)];
    boolean text = random.nextInt(2) == 0;
    for (int i = 0; i < Math.min(body.length, 3_000); i++) {
      body[i] = text ? (byte) ('a' + random.nextInt(20)) : (byte) random.nextInt(256);
    }
    for (int layers = random.nextInt(4); layers > 0; layers--) {
      body = layer(body);
      body = random.nextInt(4) == 0 ? damaged(body) : body;
    }
    return body;
  }

  private byte[] layer(byte[] body) {
    return switch (random.nextInt(6)) {
      case 0 -> packed(body, true);
      case 1 -> packed(body, false);
      case 2 -> Zstd.compress(body);
      case 3 ->
          join(
              bytes(Integer.toHexString(body.length) + "\r\n"), join(body, bytes("\r\n0\r\n\r\n")));
      case 4 -> join(new byte[] {0x0b, (byte) random.nextInt(256), (byte) 0x80}, body);
      default -> join(bytes("\r\n"), body);
    };
  }

  private byte[] damaged(byte[] body) {
    if (body.length == 0) {
      return body;
    }
    int at = random.nextInt(body.length);
    byte[] damaged = body.clone();
    damaged[at] = (byte) random.nextInt(256);
    return random.nextInt(2) == 0 ? damaged : Arrays.copyOf(damaged, at);
  }

  private static byte[] packed(byte[] body, boolean gzip) {
    var out = new ByteArrayOutputStream();
    try (var packed = gzip ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
      packed.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
