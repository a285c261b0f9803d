package io.cuvee.ingest.url;

/** Hosts: the URL Standard, section 3.5. */
final class HostParser {
  /** Forbidden host code points; a domain may hold no control characters and % either. */
  private static final String FORBIDDEN = "\0\t\n\r #/:<>?@[\\]^|";

  private HostParser() {}

  /**
   * The host in its one written form; null for a failure, also for an empty one.
   *
   * @param domain whether the scheme is special, so that the host is a domain or an IP address
   */
  static String parse(String text, boolean domain) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.charAt(0) == '[') {
      boolean closed = text.length() > 2 && text.endsWith("]");
      return closed ? Ipv6.parse(text.substring(1, text.length() - 1)) : null;
    }
    return domain ? domain(text) : opaque(text);
  }

  private static String domain(String text) {
    var name = DomainNames.toAscii(PercentEncoding.decode(text));
    if (name == null || name.isEmpty()) {
      return null;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c == '%' || c == 0x7f || FORBIDDEN.indexOf(c) >= 0) {
        return null;
      }
    }
    return Ipv4.endsInNumber(name) ? Ipv4.parse(name) : name;
  }

  private static String opaque(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (FORBIDDEN.indexOf(text.charAt(i)) >= 0) {
        return null;
      }
    }
    return PercentEncoding.CONTROL.encode(text);
  }
}
