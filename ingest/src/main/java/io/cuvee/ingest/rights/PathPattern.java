package io.cuvee.ingest.rights;

import java.nio.charset.StandardCharsets;

/**
 * Patterns of paths (RFC 9309, section 2.2.3): {@code *} stands for any characters, a final {@code
 * $} for the end; octets are compared in one form of percent-encoding. Time is in proportion to the
 * path for each piece between stars.
 */
final class PathPattern {
  private static final String HEX = "0123456789ABCDEF";

  private PathPattern() {}

  /** Whether a pattern matches a path from its start; both in {@link #normal} form. */
  static boolean matches(String pattern, String path) {
    boolean toTheEnd = pattern.endsWith("$");
    int length = toTheEnd ? pattern.length() - 1 : pattern.length();
    int star = star(pattern, 0, length);
    if (!path.regionMatches(0, pattern, 0, star)) {
      return false;
    }
    int at = star;
    while (star < length) {
      int from = star + 1;
      star = star(pattern, from, length);
      var piece = pattern.substring(from, star);
      boolean last = star == length;
      if (last && toTheEnd) {
        return path.length() - piece.length() >= at && path.endsWith(piece);
      }
      int found = path.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return !toTheEnd || at == path.length();
  }

  private static int star(String pattern, int from, int length) {
    int star = pattern.indexOf('*', from);
    return star < 0 || star > length ? length : star;
  }

  /**
   * A path or pattern with escapes in capitals, octets beyond ASCII escaped, and escapes of
   * unreserved characters undone, so that equal octets are equal characters.
   */
  static String normal(String path) {
    boolean plain = true;
    for (int i = 0; i < path.length() && plain; i++) {
      plain = path.charAt(i) != '%' && path.charAt(i) < 0x80;
    }
    return plain ? path : escaped(path.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(byte[] octets) {
    var out = new StringBuilder(octets.length + 16);
    for (int i = 0; i < octets.length; i++) {
      int octet = octets[i] & 0xff;
      int high = octet == '%' && i + 2 < octets.length ? digit(octets[i + 1]) : -1;
      int low = high >= 0 ? digit(octets[i + 2]) : -1;
      if (low >= 0) {
        i += 2;
        append(out, high << 4 | low);
      } else if (octet >= 0x80) {
        append(out, octet);
      } else {
        out.append((char) octet);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int octet) {
    boolean letter = (octet | 0x20) >= 'a' && (octet | 0x20) <= 'z';
    boolean digit = octet >= '0' && octet <= '9';
    if (octet < 0x80 && (letter || digit || "-._~".indexOf(octet) >= 0)) {
      out.append((char) octet);
    } else {
      out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
    }
  }

  private static int digit(byte c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = (c | 0x20) - 'a';
    return letter >= 0 && letter < 6 ? 10 + letter : -1;
  }
}
