package io.cuvee.ingest.http;

import java.util.Locale;

/**
 * Bounds of decoding one body.
 *
 * @param bytes most bytes that may come out
 * @param ratio most bytes out for one byte in, behind the first million bytes out
 */
public record DecodeLimits(long bytes, int ratio) {
  private static final long FREE_BYTES = 1_000_000;

  /** Whether so many bytes out of so many bytes in are too many. */
  boolean exceeded(long out, long in) {
    return out > bytes || out > FREE_BYTES && out / Math.max(1, in) > ratio;
  }

  /** What is said of a body beyond the limits. */
  String detail(String coding) {
    return String.format(
        Locale.ROOT,
        "the body decodes to more than the limits decoded-bytes, %d, or ratio, %d, allow (%s)",
        bytes,
        ratio,
        coding);
  }
}
