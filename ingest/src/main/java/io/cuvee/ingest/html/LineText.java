package io.cuvee.ingest.html;

import io.cuvee.ingest.markup.Markup;
import io.cuvee.ingest.markup.Name;

/** An element's text on one line. */
final class LineText {
  private static final int MAX = 10_000;

  private LineText() {}

  /** The texts below an element; blocks and what is no text part them with a space. */
  static String of(Markup markup, int root) {
    var out = new StringBuilder();
    int n = root;
    while (n >= 0 && out.length() < MAX) {
      if (markup.isText(n)) {
        markup.appendText(n, out);
      } else if (n != root && parts(markup.name(n))) {
        out.append(' ');
      }
      boolean skipped = markup.holdsMarkupAsText(n);
      int following = skipped ? markup.afterSubtree(n, root) : markup.following(n, root);
      if (following >= 0 && !isBelow(markup, following, n)) {
        part(markup, n, following, out);
      }
      n = following;
    }
    return out.toString();
  }

  private static boolean isBelow(Markup markup, int node, int above) {
    return markup.parent(node) == above;
  }

  /** A space where an element that parts text ends between two nodes. */
  private static void part(Markup markup, int from, int to, StringBuilder out) {
    for (int n = from; n >= 0 && n != markup.parent(to); n = markup.parent(n)) {
      if (!markup.isText(n) && parts(markup.name(n))) {
        out.append(' ');
        return;
      }
    }
  }

  private static boolean parts(Name name) {
    return switch (name) {
      case BR, IMG, BUTTON, INPUT, SELECT, TEXTAREA, OPTION, PICTURE, IFRAME -> true;
      default -> name.isBlock();
    };
  }
}
