package io.cuvee.ingest.html;

import java.util.Locale;

/** How much of a page counts as its text. */
public enum Profile {
  /** The body alone: no title, byline, captions or teasers. */
  ARTICLE,
  /** All main content, with title and headings. */
  MAIN,
  /** All that a reader sees, menus and notices too. */
  ALL;

  /** The value in a recipe. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a recipe's value.
   *
   * @throws IllegalArgumentException if it is none of the labels
   */
  public static Profile of(String label) {
    for (var profile : values()) {
      if (profile.label().equals(label)) {
        return profile;
      }
    }
    throw new IllegalArgumentException("Unknown profile: " + label + "; give article, main or all");
  }
}
