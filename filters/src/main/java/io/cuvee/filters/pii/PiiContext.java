package io.cuvee.filters.pii;

import io.cuvee.core.document.ContentKind;

/**
 * What is known of a text besides its characters.
 *
 * @param language its ISO 639 code, or {@code und}
 * @param host the host that it came from, or empty
 * @param kind prose or code: dotted numbers in code are versions more often than addresses
 */
public record PiiContext(String language, String host, ContentKind kind) {
  /** Nothing is known. */
  public static final PiiContext UNKNOWN = new PiiContext("und", "", ContentKind.PROSE);
}
