package io.cuvee.core.document;

/** What sort of text a document is; rules say to which kinds they apply. */
public enum ContentKind {
  /** Running text, from a page or a text file. */
  PROSE,
  /** Source code. */
  CODE;

  /** The value stored in the {@code kind} column. */
  public String label() {
    return this == PROSE ? "prose" : "code";
  }

  /**
   * Reads a stored value.
   *
   * @throws IllegalArgumentException if it is none of the labels
   */
  public static ContentKind of(String label) {
    for (var kind : values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("Unknown content kind: " + label);
  }
}
