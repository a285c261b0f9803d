package io.cuvee.ingest;

import java.util.Locale;

/** The host in an address, without a parser that gives up on the web's addresses. */
final class UrlHost {
  private UrlHost() {}

  /** The host in lower case without user, port and final dot; empty if there is none. */
  static String of(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 1) {
      return "";
    }
    int start = scheme + 3;
    int end = start;
    while (end < url.length() && "/?#\\ ".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = url.substring(start, end);
    host = host.substring(host.lastIndexOf('@') + 1);
    int port = host.startsWith("[") ? host.indexOf(':', host.indexOf(']') + 1) : host.indexOf(':');
    host = port < 0 ? host : host.substring(0, port);
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return host.toLowerCase(Locale.ROOT);
  }
}
