package io.cuvee.filters.pii;

import java.util.Locale;

/** What becomes of personal data that is found. */
public enum PiiAction {
  /** It is not looked for. */
  OFF,
  /** Its place is recorded, the text stays. */
  TAG,
  /** Something else takes its place. */
  MASK,
  /** The document goes. */
  DROP;

  /** The name in recipes. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The action of a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static PiiAction of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
