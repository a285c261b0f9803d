package io.cuvee.ingest.url;

import java.util.Set;

/** What goes from paths when addresses are compared. */
final class PathCleaning {
  private static final String JAVA_SESSION = ";jsessionid=";

  /** Names that servers give a directory's own page by default (Apache, nginx, IIS, PHP). */
  private static final Set<String> DIRECTORY_PAGES =
      Set.of(
          "index.html",
          "index.htm",
          "index.shtml",
          "index.xhtml",
          "index.php",
          "index.jsp",
          "index.asp",
          "index.aspx",
          "index.cgi",
          "index.cfm",
          "default.htm",
          "default.html",
          "default.asp",
          "default.aspx");

  private PathCleaning() {}

  /** Without session ids of Java servers and ASP.NET. */
  static String withoutSessions(String path) {
    var cleaned = withoutJavaSessions(path);
    if (!cleaned.contains("/(")) {
      return cleaned.equals(path) ? path : resolved(cleaned);
    }
    var kept = new StringBuilder();
    for (int start = 1; start <= cleaned.length(); ) {
      int end = cleaned.indexOf('/', start);
      end = end < 0 ? cleaned.length() : end;
      var segment = cleaned.substring(start, end);
      if (!aspNetSession(segment)) {
        kept.append('/').append(segment);
      }
      start = end + 1;
    }
    return resolved(kept.isEmpty() ? "/" : kept.toString());
  }

  private static String withoutJavaSessions(String path) {
    var lower = Scheme.lower(path);
    int at = lower.indexOf(JAVA_SESSION);
    if (at < 0) {
      return path;
    }
    var kept = new StringBuilder();
    int from = 0;
    while (at >= 0) {
      kept.append(path, from, at);
      from = at + JAVA_SESSION.length();
      while (from < path.length() && path.charAt(from) != ';' && path.charAt(from) != '/') {
        from++;
      }
      at = lower.indexOf(JAVA_SESSION, from);
    }
    return kept.append(path, from, path.length()).toString();
  }

  /** What is left may hold dot segments that a session id had covered. */
  private static String resolved(String path) {
    var segments = new PathSegments();
    segments.parse(path.substring(1), true);
    return segments.path();
  }

  /** Cookieless sessions: {@code (S(…))}, with other letters for other tickets. */
  private static boolean aspNetSession(String segment) {
    return segment.length() > 6
        && segment.startsWith("(")
        && "SAF".indexOf(segment.charAt(1)) >= 0
        && segment.charAt(2) == '('
        && segment.endsWith("))");
  }

  /** Without a directory's page and without slashes at the end; the root stays {@code /}. */
  static String withoutDirectoryPage(String path) {
    int end = path.length();
    while (true) {
      while (end > 1 && path.charAt(end - 1) == '/') {
        end--;
      }
      int slash = path.lastIndexOf('/', end - 1);
      if (slash < 0 || !DIRECTORY_PAGES.contains(Scheme.lower(path.substring(slash + 1, end)))) {
        return path.substring(0, Math.max(end, 1));
      }
      end = slash + 1;
    }
  }
}
