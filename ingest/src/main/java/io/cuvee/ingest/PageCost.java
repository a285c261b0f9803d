package io.cuvee.ingest;

/**
 * What a page costs to parse, counted before it is parsed: in proportion to its tags, and for one
 * tag to its attributes. One pass, whatever the page holds.
 *
 * @param tags opening and closing tags, those in scripts and comments among them
 * @param attributes most attributes of one tag, as white space outside of quotes parts them
 */
record PageCost(int tags, int attributes) {

  static PageCost of(String html) {
    var count = new Count(html);
    return new PageCost(tags(html), count.most());
  }

  private static int tags(String html) {
    int tags = 0;
    int last = html.length() - 1;
    for (int at = html.indexOf('<'); at >= 0 && at < last; at = html.indexOf('<', at + 1)) {
      char c = html.charAt(at + 1);
      tags += c == '/' || isLetter(c) ? 1 : 0;
    }
    return tags;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Passes over comments and scripts, whose text would look like tags of many attributes. */
  private static final class Count {
    private final String html;
    private int at;
    private int most;

    Count(String html) {
      this.html = html;
    }

    int most() {
      at = html.indexOf('<');
      while (at >= 0 && at < html.length() - 1) {
        int tag = at;
        if (html.startsWith("<!--", at)) {
          at = html.indexOf("-->", at + 4);
        } else if (isLetter(html.charAt(at + 1))) {
          tag();
          skipText(tag, "script");
          skipText(tag, "style");
        } else {
          at++;
        }
        at = at < 0 ? -1 : html.indexOf('<', at);
      }
      return most;
    }

    private void tag() {
      int attributes = 0;
      char quote = 0;
      boolean blank = false;
      for (; at < html.length(); at++) {
        char c = html.charAt(at);
        if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '>') {
          break;
        } else if (c <= ' ') {
          blank = true;
        } else {
          attributes += blank && c != '/' && c != '=' && !behindEquals() ? 1 : 0;
          quote = c == '"' || c == '\'' ? c : 0;
          blank = false;
        }
      }
      most = Math.max(most, attributes);
    }

    /** Whether what begins here is a value that white space parts from its equals sign. */
    private boolean behindEquals() {
      int before = at - 1;
      int farthest = Math.max(0, at - 64);
      while (before > farthest && html.charAt(before) <= ' ') {
        before--;
      }
      return html.charAt(before) == '=';
    }

    private void skipText(int tag, String name) {
      if (at >= 0 && html.regionMatches(true, tag + 1, name, 0, name.length())) {
        int end = html.indexOf("</", at);
        while (end >= 0 && !html.regionMatches(true, end + 2, name, 0, name.length())) {
          end = html.indexOf("</", end + 2);
        }
        at = end;
      }
    }
  }
}
