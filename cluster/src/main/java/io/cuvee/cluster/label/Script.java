package io.cuvee.cluster.label;

import java.util.Arrays;

/**
 * How the characters of a script make terms. The table is this program's own, of characters that
 * Unicode has had since version 13: the JDK's tables grow from release to release, and labels must
 * not change with it.
 */
enum Script {
  /** No letter. */
  NONE,
  /** Letters and the marks on them; words stand between other characters. */
  WORD,
  /** Korean syllables: words as well, but shorter. */
  HANGUL,
  /** Chinese characters and Japanese syllables, written without spaces. */
  PAIRS;

  /** First and last character of each range of {@link #WORD}. */
  private static final int[] WORD_RANGES = {
    0x0041, 0x005a, 0x0061, 0x007a, 0x00c0, 0x00d6, 0x00d8, 0x00f6, 0x00f8, 0x024f, // Latin
    0x0300, 0x036f, // combining marks
    0x0370, 0x0373, 0x0376, 0x0377, 0x037b, 0x037d, 0x0386, 0x0386, 0x0388, 0x03ff, // Greek
    0x0400, 0x0481, 0x048a, 0x052f, // Cyrillic
    0x0531, 0x0556, 0x0561, 0x0587, // Armenian
    0x05d0, 0x05ea, // Hebrew
    0x0620, 0x0652, 0x0671, 0x06d3, 0x06fa, 0x06fc, // Arabic
    0x0900, 0x0963, 0x0971, 0x097f, // Devanagari
    0x0980, 0x09e3, // Bengali
    0x0a01, 0x0a5e, 0x0a70, 0x0a75, // Gurmukhi
    0x0a81, 0x0ae3, // Gujarati
    0x0b01, 0x0b63, // Oriya
    0x0b82, 0x0bd7, // Tamil
    0x0c00, 0x0c63, // Telugu
    0x0c80, 0x0ce3, // Kannada
    0x0d00, 0x0d57, 0x0d5f, 0x0d63, 0x0d7a, 0x0d7f, // Malayalam
    0x0e01, 0x0e3a, 0x0e40, 0x0e4e, // Thai
    0x0e81, 0x0ecd, // Lao
    0x1000, 0x103f, // Myanmar
    0x10a0, 0x10c5, 0x10d0, 0x10fa, // Georgian
    0x1200, 0x135a, // Ethiopic
    0x1780, 0x17d3, // Khmer
    0x1e00, 0x1ffc, // Latin and Greek with more marks
  };

  private static final int[] PAIRS_RANGES = {
    0x3041, 0x3096, 0x30a1, 0x30fa, 0x30fc, 0x30fe, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff,
    0x20000, 0x2fa1f,
  };

  static Script of(int character) {
    if (character >= 0xac00 && character <= 0xd7a3) {
      return HANGUL;
    }
    if (character >= 0x3041) {
      return within(PAIRS_RANGES, character) ? PAIRS : NONE;
    }
    return within(WORD_RANGES, character) ? WORD : NONE;
  }

  private static boolean within(int[] ranges, int character) {
    int at = Arrays.binarySearch(ranges, character);
    // A bound of a range, or between its first (even place) and its last.
    return at >= 0 || (-at - 1) % 2 == 1;
  }
}
