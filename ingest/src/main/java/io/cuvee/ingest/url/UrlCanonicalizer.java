package io.cuvee.ingest.url;

import java.util.ArrayList;
import java.util.Collections;

/**
 * One address for all that lead to the same page, as a key for dedup (RFC 3986, section 6, and
 * beyond it by {@link CanonicalRules}). The result is a fixed point: its own canonical form.
 */
public final class UrlCanonicalizer {
  private static final ParameterList TRACKING = ParameterList.load("tracking-parameters.txt");
  private static final ParameterList SESSIONS = ParameterList.load("session-parameters.txt");

  private final CanonicalRules rules;

  /** A canonicalizer by rules; threads may share it. */
  public UrlCanonicalizer(CanonicalRules rules) {
    this.rules = rules;
  }

  /** The canonical form; an address that cannot be parsed comes back stripped. */
  public String canonical(String address) {
    return Url.parse(address).map(this::canonical).map(Url::href).orElseGet(address::strip);
  }

  /** The canonical form of a parsed address; only the fragment goes outside the web's schemes. */
  public Url canonical(Url url) {
    if (!url.isWeb()) {
      return new Url(
          url.scheme(),
          url.authority(),
          url.userInfo(),
          url.host(),
          url.port(),
          url.path(),
          url.query(),
          "");
    }
    boolean fold = rules.foldScheme() && url.scheme().equals("http");
    int port = fold && url.port() == 443 ? Scheme.NONE : url.port();
    var path = Escapes.normal(url.path());
    path = rules.sessions() ? PathCleaning.withoutSessions(path) : path;
    path = rules.directoryPages() ? PathCleaning.withoutDirectoryPage(path) : path;
    return new Url(fold ? "https" : url.scheme(), true, "", host(url), port, path, query(url), "");
  }

  private String host(Url url) {
    var host = withoutFinalDots(url.host());
    if (!rules.dropWww()) {
      return host;
    }
    var registered = PublicSuffixes.list().registeredDomain(host);
    while (!registered.isEmpty()
        && host.length() > registered.length()
        && host.startsWith("www.")) {
      host = host.substring(4);
    }
    return host;
  }

  /** What is left may be another form of an IPv4 address, or no host at all. */
  private static String withoutFinalDots(String host) {
    int end = host.length();
    while (end > 0 && host.charAt(end - 1) == '.') {
      end--;
    }
    if (end == host.length()) {
      return host;
    }
    var parsed = HostParser.parse(host.substring(0, end), true);
    return parsed == null ? host : parsed;
  }

  private String query(Url url) {
    if (url.query().length() <= 1) {
      return "";
    }
    var parameters = new ArrayList<String>();
    var text = Escapes.normal(url.query());
    for (int start = 1; start <= text.length(); ) {
      int end = text.indexOf('&', start);
      end = end < 0 ? text.length() : end;
      var parameter = text.substring(start, end);
      boolean session = rules.sessions() && SESSIONS.takes(parameter);
      if (!parameter.isEmpty() && !session && !TRACKING.takes(parameter)) {
        parameters.add(parameter);
      }
      start = end + 1;
    }
    if (rules.sortQuery()) {
      Collections.sort(parameters);
    }
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }
}
