package io.cuvee.ingest.wiki;

import java.util.ArrayList;
import java.util.List;

/** Something that was opened in a page and is not closed yet, with its text so far. */
final class WikiFrame {
  /** What it is. */
  enum Kind {
    PAGE,
    TEMPLATE,
    TABLE,
    LINK,
    EXTERNAL_LINK
  }

  private static final int MOST_BARS = 64;

  final Kind kind;
  final StringBuilder text = new StringBuilder();
  private final List<Integer> bars = new ArrayList<>();

  WikiFrame(Kind kind) {
    this.kind = kind;
  }

  /** Takes note of a bar at the end of the text so far. */
  void bar() {
    if (bars.size() < MOST_BARS && kind != Kind.PAGE) {
      bars.add(text.length());
    }
  }

  boolean hasBars() {
    return !bars.isEmpty();
  }

  /** The parts between the bars, at least one; the last holds every bar beyond the 64th. */
  List<String> parts() {
    var parts = new ArrayList<String>();
    int from = 0;
    for (int bar : bars) {
      parts.add(text.substring(from, bar));
      from = bar + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** Appends the text of a frame that was never closed, without the rows of tables and boxes. */
  void restoreInto(StringBuilder outer) {
    if (kind == Kind.LINK || kind == Kind.EXTERNAL_LINK) {
      outer.append(text);
      return;
    }
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf("\n", from);
      end = end < 0 ? text.length() : end + 1;
      char first = text.charAt(from);
      if (first != '|' && first != '!') {
        outer.append(text, from, end);
      }
      from = end;
    }
  }
}
