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
  private static final int MOST_LAYERS = 2;
  private final DecodeLimits limits;

  /** A decoder under limits. */
  public BodyDecoder(DecodeLimits limits) {
    this.limits = limits;
  }

  /** Decodes the body of a response in a block. */
  public DecodedBody decode(HttpResponse response, byte[] block) {
    byte[] body = Arrays.copyOfRange(block, response.bodyStart(), block.length);
    var steps = new ArrayList<String>();
    String truncated = "";
    if (tokens(response, "Transfer-Encoding").contains("chunked")) {
      var dechunked = Dechunker.dechunk(body);
      body = dechunked.content();
      if (dechunked.chunked()) {
        steps.add("dechunk");
        truncated = dechunked.whole() ? "" : "chunked";
      }
    }
    var codings = tokens(response, "Content-Encoding");
    tokens(response, "Transfer-Encoding").stream()
        .filter(token -> !token.equals("chunked"))
        .forEach(codings::add);
    return undo(body, codings, steps, truncated);
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
    for (int i = codings.size() - 1; i >= 0 && layers < MOST_LAYERS; i--) {
      var coding = ContentCoding.choose(codings.get(i), content);
      if (coding == ContentCoding.IDENTITY) {
        continue;
      }
      layers++;
      var result = coding.decode(content, limits);
      if (result.limit()) {
        String detail = "the body decodes to more than the limits allow (" + coding.label() + ")";
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
