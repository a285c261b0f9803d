package io.cuvee.ingest.html;

import java.util.Locale;

/** How an extracted page is written. */
public enum Form {
  /** Clean plain text: a line a block. */
  TEXT,
  /** Markdown: CommonMark with the tables of GitHub. */
  MARKDOWN;

  /** The value in a recipe. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a recipe's value.
   *
   * @throws IllegalArgumentException if it is none of the labels
   */
  public static Form of(String label) {
    for (var form : values()) {
      if (form.label().equals(label)) {
        return form;
      }
    }
    throw new IllegalArgumentException("Unknown form: " + label + "; give text or markdown");
  }
}
