package io.cuvee.filters.pii;

/**
 * Where personal data stands in a text.
 *
 * @param kind what it is
 * @param detail which of its kind, as {@code de-steuer-id} or {@code aws-access-key}; empty where
 *     the kind says all
 * @param start its first UTF-16 unit
 * @param end the unit behind its last
 */
public record PiiSpan(PiiKind kind, String detail, int start, int end) {
  /** The characters that it covers. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
