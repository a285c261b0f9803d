package io.cuvee.ingest.url;

import java.util.Locale;

/** The schemes that the URL Standard calls special, section 4.2, and their ports. */
final class Scheme {
  static final int NONE = -1;

  private Scheme() {}

  static boolean special(String scheme) {
    return switch (scheme) {
      case "http", "https", "ws", "wss", "ftp", "file" -> true;
      default -> false;
    };
  }

  static int defaultPort(String scheme) {
    return switch (scheme) {
      case "http", "ws" -> 80;
      case "https", "wss" -> 443;
      case "ftp" -> 21;
      default -> NONE;
    };
  }

  /** Place of the colon behind a scheme at the start; -1 if the text does not begin with one. */
  static int colon(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      if (c == ':' && i > 0) {
        return i;
      }
      boolean inner = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (!letter && (i == 0 || !inner)) {
        return NONE;
      }
    }
    return NONE;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
