package io.cuvee.ingest.url;

import java.util.ArrayList;

/** The segments of a path while it is parsed: dot segments go as they come. */
final class PathSegments {
  private final ArrayList<String> segments = new ArrayList<>();

  /** Takes the segments of a path that is already clean, except its last one. */
  void base(String path) {
    int start = 1;
    for (int slash; (slash = path.indexOf('/', start)) >= 0; start = slash + 1) {
      segments.add(path.substring(start, slash));
    }
  }

  /**
   * Parses the text behind the first slash.
   *
   * @param backslash whether a backslash separates, as it does in special schemes
   */
  void parse(String text, boolean backslash) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean last = i == text.length();
      if (last || text.charAt(i) == '/' || backslash && text.charAt(i) == '\\') {
        add(text.substring(start, i), last);
        start = i + 1;
      }
    }
  }

  private void add(String segment, boolean last) {
    int dots = dots(segment);
    if (dots == 2 && !segments.isEmpty()) {
      segments.remove(segments.size() - 1);
    }
    if (dots == 0) {
      segments.add(PercentEncoding.PATH.encode(segment));
    } else if (last) {
      segments.add("");
    }
  }

  /** 1 or 2 for a segment of so many dots, plain or escaped; otherwise 0. */
  private static int dots(String segment) {
    if (segment.isEmpty() || segment.length() > 6) {
      return 0;
    }
    int dots = 0;
    for (int i = 0; i < segment.length(); dots++) {
      if (segment.charAt(i) == '.') {
        i++;
      } else if (PercentEncoding.octet(segment, i) == '.') {
        i += 3;
      } else {
        return 0;
      }
    }
    return dots <= 2 ? dots : 0;
  }

  /** The path, from its first slash on. */
  String path() {
    var path = new StringBuilder();
    for (var segment : segments) {
      path.append('/').append(segment);
    }
    return path.toString();
  }
}
