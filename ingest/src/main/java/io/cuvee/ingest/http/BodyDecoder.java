package io.cuvee.ingest.http;

import io.cuvee.core.verdict.FaultCause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Undoes the transfer and content codings of a body. Headers only propose; the first bytes decide,
 * because crawlers store decoded bodies under the old headers. What decodes before a cut is kept.
 */
public final class BodyDecoder {
  /** Lineage entry of chunks undone. */
  public static final String DECHUNK = "dechunk";

  private static final int MOST_LAYERS = 4;
  private final DecodeLimits limits;

  /** A decoder under limits. */
  public BodyDecoder(DecodeLimits limits) {
    this.limits = limits;
  }

  /** Decodes the body of a response in a block. */
  public DecodedBody decode(HttpResponse response, byte[] block) {
    byte[] body = withoutStrayLine(Arrays.copyOfRange(block, response.bodyStart(), block.length));
    var steps = new ArrayList<String>();
    String truncated = claimed(response) > body.length ? "length" : "";
    if (tokens(response, "Transfer-Encoding").contains("chunked")) {
      var dechunked = Dechunker.dechunk(body);
      body = dechunked.content();
      if (dechunked.chunked()) {
        steps.add(DECHUNK);
        truncated = dechunked.whole() ? "" : "chunked";
      } else {
        truncated = "";
      }
    }
    var codings = tokens(response, "Content-Encoding");
    tokens(response, "Transfer-Encoding").stream()
        .filter(token -> !token.equals("chunked"))
        .forEach(codings::add);
    if (codings.isEmpty() && isText(response)) {
      // A text that begins as a gzip member does is one.
      codings.add("gzip");
    }
    return undo(body, codings, steps, truncated);
  }

  private static boolean isText(HttpResponse response) {
    String type = MediaType.parse(response.header("Content-Type")).type();
    return type.startsWith("text/") || type.contains("html");
  }

  /** What the head says that the body's length was before a crawler cut it, or -1. */
  private static long claimed(HttpResponse response) {
    String length = response.header("Content-Length");
    boolean number = !length.isEmpty() && length.length() <= 18;
    return number && length.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Long.parseLong(length)
        : -1;
  }

  /** The chunked body of a block without its chunks. */
  public static byte[] dechunked(byte[] block, int bodyStart) {
    byte[] body = Arrays.copyOfRange(block, bodyStart, block.length);
    return Dechunker.dechunk(withoutStrayLine(body)).content();
  }

  /** Some crawls of 2018 have a line end too many behind the head; it would hide a coding. */
  private static byte[] withoutStrayLine(byte[] body) {
    boolean line = body.length > 2 && body[0] == '\r' && body[1] == '\n';
    return line ? Arrays.copyOfRange(body, 2, body.length) : body;
  }

  /** Decodes a body that has no HTTP head, by its first bytes alone. */
  public DecodedBody decode(byte[] body) {
    return undo(body, new ArrayList<>(List.of("gzip")), new ArrayList<>(), "");
  }

  private DecodedBody undo(
      byte[] body, List<String> codings, List<String> steps, String cutBefore) {
    byte[] content = body;
    String truncated = cutBefore;
    int layers = 0;
    for (int i = codings.size() - 1; i >= 0; i--) {
      var coding = ContentCoding.choose(codings.get(i), content);
      if (coding == ContentCoding.IDENTITY) {
        continue;
      }
      if (layers++ == MOST_LAYERS) {
        String detail = "the body has more than " + MOST_LAYERS + " content codings";
        return new DecodedBody(new byte[0], steps, truncated, FaultCause.LIMIT_EXCEEDED, detail);
      }
      var result = coding.decode(content, limits);
      if (result.limit()) {
        String detail = limits.detail(coding.label());
        return new DecodedBody(new byte[0], steps, truncated, FaultCause.LIMIT_EXCEEDED, detail);
      }
      if (!result.whole() && result.content().length == 0) {
        if (coding == ContentCoding.BROTLI && ContentCoding.looksLikeText(content)) {
          continue;
        }
        String detail = "nothing of the body could be decoded as " + coding.label();
        return new DecodedBody(
            new byte[0], steps, truncated, FaultCause.BAD_CONTENT_ENCODING, detail);
      }
      content = result.content();
      steps.add("decode:" + coding.label());
      truncated = result.whole() ? truncated : coding.label();
    }
    return new DecodedBody(content, List.copyOf(steps), truncated, null, "");
  }

  private static List<String> tokens(HttpResponse response, String header) {
    var tokens = new ArrayList<String>();
    for (var value : response.headers().getOrDefault(header, List.of())) {
      for (var token : value.toLowerCase(Locale.ROOT).split(",", -1)) {
        if (!token.isBlank()) {
          tokens.add(token.strip());
        }
      }
    }
    return tokens;
  }
}
