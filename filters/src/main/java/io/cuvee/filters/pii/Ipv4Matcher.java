package io.cuvee.filters.pii;

import java.util.Set;

/**
 * Public IPv4 addresses. Ranges that the IANA special-purpose registry (RFC 6890 and updates)
 * reserves are nobody's. Four small dotted numbers are a version or a section far more often, and
 * so need a word that says address.
 */
final class Ipv4Matcher implements PiiMatcher {
  private static final Set<String> VERSION_WORDS =
      Set.of(
          "version",
          "versions",
          "release",
          "firmware",
          "build",
          "ver.",
          "ver",
          "rev",
          "v.",
          "update",
          "patch",
          "section",
          "chapter",
          "clause",
          "figure",
          "table",
          "§",
          "oid");
  private static final Set<String> ADDRESS_WORDS =
      Set.of(
          "ip",
          "ipv4",
          "address",
          "dns",
          "server",
          "host",
          "gateway",
          "ping",
          "proxy",
          "http",
          "resolver",
          "nameserver",
          "traceroute",
          "ssh",
          "connect",
          "client",
          "router");

  /** Octets below this are usual in versions and sections. */
  private static final int SMALL = 32;

  @Override
  public PiiSpan match(PiiText text, int at) {
    if (!opens(text, at)) {
      return null;
    }
    long address = 0;
    int i = at;
    int largest = 0;
    for (int octet = 0; octet < 4; octet++) {
      int end = text.digitsEnd(i, 4);
      int value = octet(text, i, end);
      if (value < 0 || (octet < 3 && text.at(end) != '.')) {
        return null;
      }
      largest = Math.max(largest, value);
      address = address << 8 | value;
      i = octet < 3 ? end + 1 : end;
    }
    boolean closed = !text.word(i) && text.at(i) != '_' && !(text.at(i) == '.' && text.word(i + 1));
    return closed && isPublic(address) && !version(text, at, i, largest)
        ? new PiiSpan(PiiKind.IP_ADDRESS, "ipv4", at, i)
        : null;
  }

  private static boolean opens(PiiText text, int at) {
    char before = text.at(at - 1);
    if (text.word(at - 1) || (before != 0 && ".,_-~^".indexOf(before) >= 0)) {
      return false;
    }
    // chrome/120.0.6099.109 and package==1.2.3.4, >=1.2.3.4, package@1.2.3.4.
    boolean afterName = before == '/' && text.at(at - 2) != '/';
    boolean required = before == '=' && "=<>~!".indexOf(text.at(at - 2)) >= 0 && at > 1;
    return !afterName && !required && !(before == '@' && text.code());
  }

  private static int octet(PiiText text, int start, int end) {
    if (end == start || end - start > 3 || (end - start > 1 && text.at(start) == '0')) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + text.at(i) - '0';
    }
    return value <= 255 ? value : -1;
  }

  private static boolean version(PiiText text, int start, int end, int largest) {
    if (text.at(end) == '-' && text.letter(end + 1)) {
      return true;
    }
    if (text.before(start, ADDRESS_WORDS)) {
      return false;
    }
    return largest < SMALL || text.before(start, VERSION_WORDS);
  }

  /** Whether an address may be somebody's. */
  static boolean isPublic(long a) {
    int first = (int) (a >>> 24);
    int two = (int) (a >>> 16);
    int three = (int) (a >>> 8);
    boolean local =
        first == 0 || first == 10 || first == 127 || two == 0xa9fe || two == 0xc0a8 || first >= 224;
    boolean shared = (two & 0xffc0) == 0x6440 || (two & 0xfff0) == 0xac10;
    boolean protocol = three == 0xc00000 || three == 0xc05863 || (two & 0xfffe) == 0xc612;
    return !local && !shared && !protocol && !documentation(three);
  }

  /** TEST-NET-1 to 3 (RFC 5737). */
  private static boolean documentation(int three) {
    return three == 0xc00002 || three == 0xc63364 || three == 0xcb0071;
  }
}
