package io.cuvee.filters.dedup;

import io.cuvee.core.hash.Sha256;
import io.cuvee.filters.text.ShingleText;

/** 128-bit fingerprints of texts for exact duplicates: the head of SHA-256, in hexadecimal. */
public final class TextFingerprint {
  private static final int HEX_DIGITS = 32;

  private TextFingerprint() {}

  /** Equal for texts that are the same character for character. */
  public static String exact(String text) {
    return Sha256.hex(text).substring(0, HEX_DIGITS);
  }

  /**
   * Equal for texts that are the same but for case, punctuation, white space, accents and the
   * digits of numbers: the fingerprint of the normal form in which texts are shingled.
   */
  public static String normalized(String text) {
    return exact(ShingleText.of(text));
  }
}
