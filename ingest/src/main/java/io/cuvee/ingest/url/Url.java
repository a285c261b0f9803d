package io.cuvee.ingest.url;

import java.util.Optional;

/**
 * An address in the form that browsers make of it: the URL Standard of the WHATWG
 * (https://url.spec.whatwg.org), sections 4.3 to 4.5. Known differences: labels that are already
 * Punycode are not checked, characters younger than Unicode 3.2 in host names are not case-folded
 * (the tables of {@link java.net.IDN} are pinned there), and {@code file} has no rules for drive
 * letters.
 *
 * @param scheme lower case, without the colon
 * @param authority whether the address has a host, though it may be empty: {@code scheme://}
 * @param userInfo user, or user and password with a colon between, percent-encoded; or empty
 * @param host lower case; Punycode for other scripts, dotted decimals for IPv4, brackets around
 *     IPv6; or empty
 * @param port 0 to 65535; -1 for none or the scheme's own
 * @param path percent-encoded, without dot segments if it begins with a slash
 * @param query with its question mark; or empty
 * @param fragment with its hash sign; or empty
 */
public record Url(
    String scheme,
    boolean authority,
    String userInfo,
    String host,
    int port,
    String path,
    String query,
    String fragment) {

  /** Longer addresses are not parsed: no server takes them, and they only cost time. */
  public static final int MAX_LENGTH = 65_536;

  /** Parses an absolute address; empty if the standard says failure or it is too long. */
  public static Optional<Url> parse(String address) {
    return Optional.ofNullable(UrlParser.parse(address, null));
  }

  /** Parses an address, absolute or relative to this one. */
  public Optional<Url> resolve(String address) {
    return Optional.ofNullable(UrlParser.parse(address, this));
  }

  /** The host without its final dot, the form in which hosts are compared; or empty. */
  public String hostName() {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** Whether the host is an IPv4 or IPv6 address, so that it has no registered domain. */
  public boolean hasIpAddress() {
    return host.startsWith("[") || !host.isEmpty() && Ipv4.endsInNumber(host);
  }

  /** Whether the address is one of the web: {@code http} or {@code https}. */
  public boolean isWeb() {
    return scheme.equals("http") || scheme.equals("https");
  }

  /** Whether the path is a plain string without structure, as in {@code mailto:}. */
  boolean opaque() {
    return !authority && !path.startsWith("/");
  }

  /** The address as text, so that parsing it gives an equal one. */
  public String href() {
    var text = new StringBuilder(scheme).append(':');
    if (authority) {
      text.append("//").append(userInfo).append(userInfo.isEmpty() ? "" : "@").append(host);
      if (port >= 0) {
        text.append(':').append(port);
      }
    } else if (path.startsWith("//")) {
      text.append("/.");
    }
    return text.append(path).append(query).append(fragment).toString();
  }

  @Override
  public String toString() {
    return href();
  }
}
