package io.cuvee.ingest.url;

/** Percent escapes in one form: RFC 3986, sections 6.2.2.1 and 6.2.2.2. */
final class Escapes {
  private Escapes() {}

  /**
   * Escapes of unreserved characters decoded, the others in upper case, and a percent sign that
   * begins none escaped, so that no decoding can make a new escape.
   */
  static String normal(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        out.append(c);
        continue;
      }
      int octet = PercentEncoding.octet(text, i);
      if (octet < 0) {
        out.append("%25");
        continue;
      }
      i += 2;
      if (unreserved(octet)) {
        out.append((char) octet);
      } else {
        PercentEncoding.escape(out, octet);
      }
    }
    return out.toString();
  }

  private static boolean unreserved(int c) {
    boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return letter || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~';
  }
}
