package io.cuvee.ingest.evidence;

/** The expression of an {@code SPDX-License-Identifier:} line. */
final class SpdxLine {
  private static final int MAX = 120;

  private SpdxLine() {}

  /** Reads from behind the colon: identifiers, brackets and spaces up to anything else. */
  static String expression(String text, int from) {
    int end = from;
    while (end < text.length() && end < from + MAX && belongs(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end).strip();
  }

  private static boolean belongs(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || " .-+()\t:".indexOf(c) >= 0;
  }
}
