package io.cuvee.ingest.url;

/**
 * The basic URL parser of the URL Standard, section 4.4. The standard steps through characters;
 * this finds the borders of the parts first, which gives the same result.
 */
final class UrlParser {
  private final String text;
  private final Url base;
  private String scheme = "";
  private boolean special;
  private boolean authority;
  private boolean relative;
  private String userInfo = "";
  private String host = "";
  private int port = Scheme.NONE;

  private UrlParser(String text, Url base) {
    this.text = text;
    this.base = base;
  }

  /** The address; null for a failure. */
  static Url parse(String address, Url base) {
    if (address.length() > Url.MAX_LENGTH) {
      return null;
    }
    return new UrlParser(cleaned(address), base).parse();
  }

  /** Without control characters and spaces at the ends, and without tabs and line ends. */
  private static String cleaned(String address) {
    int from = 0;
    int to = address.length();
    while (from < to && address.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && address.charAt(to - 1) <= ' ') {
      to--;
    }
    var out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = address.charAt(i);
      if (c != '\t' && c != '\n' && c != '\r') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private Url parse() {
    int colon = Scheme.colon(text);
    if (colon < 0) {
      return base == null ? null : relative(0);
    }
    scheme = Scheme.lower(text.substring(0, colon));
    special = Scheme.special(scheme);
    int at = colon + 1;
    if (scheme.equals("file")) {
      return file(at);
    }
    if (special) {
      boolean sameScheme = base != null && base.scheme().equals(scheme);
      return sameScheme && !text.startsWith("//", at) ? relative(at) : afterSlashes(at);
    }
    if (text.startsWith("//", at)) {
      return authority(at + 2);
    }
    return rest(at, new PathSegments());
  }

  /** Special schemes take any number of slashes, of both kinds, before the host. */
  private Url afterSlashes(int from) {
    int at = from;
    while (slash(at)) {
      at++;
    }
    return authority(at);
  }

  private Url file(int at) {
    if (slash(at) && slash(at + 1)) {
      int end = authorityEnd(at + 2);
      var name = HostParser.parse(text.substring(at + 2, end), true);
      if (name == null && end > at + 2) {
        return null;
      }
      authority = true;
      host = name == null || name.equals("localhost") ? "" : name;
      return rest(end, new PathSegments());
    }
    if (base != null && base.scheme().equals("file")) {
      return relative(at);
    }
    authority = true;
    return rest(at, new PathSegments());
  }

  private Url relative(int at) {
    scheme = base.scheme();
    special = Scheme.special(scheme);
    if (base.opaque()) {
      return text.startsWith("#", at) ? inherit(base.path(), base.query(), fragment(at)) : null;
    }
    if (slash(at) && slash(at + 1)) {
      if (scheme.equals("file")) {
        return file(at);
      }
      return special ? afterSlashes(at) : authority(at + 2);
    }
    relative = true;
    authority = base.authority();
    userInfo = base.userInfo();
    host = base.host();
    port = base.port();
    char first = at < text.length() ? text.charAt(at) : '#';
    if (first == '#') {
      return inherit(base.path(), base.query(), fragment(at));
    }
    if (first == '?') {
      return inherit(base.path(), query(at), fragment(at));
    }
    var segments = new PathSegments();
    if (!slash(at)) {
      segments.base(base.path());
    }
    return rest(at, segments);
  }

  private Url inherit(String path, String query, String fragment) {
    return new Url(scheme, authority, userInfo, host, port, path, query, fragment);
  }

  private Url authority(int from) {
    int end = authorityEnd(from);
    int user = text.lastIndexOf('@', end - 1);
    int hostStart = user < from ? from : user + 1;
    if (user >= from) {
      userInfo = userInfo(text.substring(from, user));
    }
    int colon = portColon(hostStart, end);
    var name = HostParser.parse(text.substring(hostStart, colon), special);
    boolean bare = colon == hostStart;
    if (name == null && (special || !bare) || bare && (user >= from || colon < end)) {
      return null;
    }
    if (colon < end && !port(text.substring(colon + 1, end))) {
      return null;
    }
    authority = true;
    host = bare ? "" : name;
    return rest(end, new PathSegments());
  }

  private int authorityEnd(int from) {
    int end = from;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0 && !slash(end)) {
      end++;
    }
    return end;
  }

  /** Place of the colon before the port; the end if there is none. */
  private int portColon(int from, int end) {
    boolean brackets = false;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      brackets = c == '[' || brackets && c != ']';
      if (c == ':' && !brackets) {
        return i;
      }
    }
    return end;
  }

  private static String userInfo(String text) {
    int colon = text.indexOf(':');
    String user = PercentEncoding.USER_INFO.encode(colon < 0 ? text : text.substring(0, colon));
    if (colon < 0 || colon == text.length() - 1) {
      return user;
    }
    return user + ":" + PercentEncoding.USER_INFO.encode(text.substring(colon + 1));
  }

  private boolean port(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      number = number * 10 + c - '0';
      if (c < '0' || c > '9' || number > 65_535) {
        return false;
      }
    }
    boolean own = digits.isEmpty() || number == Scheme.defaultPort(scheme);
    port = own ? Scheme.NONE : number;
    return true;
  }

  /** Path, query and fragment from a place on. */
  private Url rest(int from, PathSegments segments) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
      end++;
    }
    return inherit(path(from, end, segments), query(end), fragment(end));
  }

  private String path(int from, int end, PathSegments segments) {
    boolean rooted = from < end && slash(from);
    if (!special && !authority && !rooted && !relative) {
      return opaque(from, end);
    }
    if (rooted || special || relative) {
      segments.parse(text.substring(rooted ? from + 1 : from, end), special);
    }
    return segments.path();
  }

  /** A space right before query or fragment is encoded, so that it is not lost with them. */
  private String opaque(int from, int end) {
    boolean space = end > from && end < text.length() && text.charAt(end - 1) == ' ';
    var path = PercentEncoding.CONTROL.encode(text.substring(from, space ? end - 1 : end));
    return space ? path + "%20" : path;
  }

  private String query(int from) {
    if (!text.startsWith("?", from)) {
      return "";
    }
    int hash = text.indexOf('#', from);
    String value = text.substring(from + 1, hash < 0 ? text.length() : hash);
    var set = special ? PercentEncoding.SPECIAL_QUERY : PercentEncoding.QUERY;
    return "?" + set.encode(value);
  }

  private String fragment(int from) {
    int hash = text.indexOf('#', from);
    return hash < 0 ? "" : "#" + PercentEncoding.FRAGMENT.encode(text.substring(hash + 1));
  }

  private boolean slash(int at) {
    return at < text.length() && (text.charAt(at) == '/' || special && text.charAt(at) == '\\');
  }
}
