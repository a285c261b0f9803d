package io.cuvee.core.document;

import java.util.Locale;

/** How freely a document may be used, from freest to least; the order is the rank. */
public enum LicenceTier {
  /** Public domain and waivers (CC0, US government works). */
  PUBLIC_DOMAIN,
  /** Free with attribution (CC-BY, MIT, Apache-2.0). */
  PERMISSIVE,
  /** Free, derivatives under the same terms (CC-BY-SA, GPL). */
  COPYLEFT,
  /** Named terms that forbid some uses (non-commercial, no derivatives, AI opt-out). */
  RESTRICTED,
  /** No usable evidence. */
  UNKNOWN;

  /** The value stored in the {@code licence.tier} column: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads a stored value.
   *
   * @throws IllegalArgumentException if it is none of the labels
   */
  public static LicenceTier of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
