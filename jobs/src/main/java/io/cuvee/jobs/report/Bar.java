package io.cuvee.jobs.report;

/**
 * Bars as wide as their place, drawn as SVG because the page's policy allows no style attribute.
 */
final class Bar {
  private static final int WIDTH = 1000;

  private Bar() {}

  /** One bar. */
  static void draw(Html html, double share, String kind) {
    begin(html, 10, "bar");
    rectangle(html, 0, share, kind, "");
    html.close();
  }

  /** Two bars, one under the other, for comparison. */
  static void pair(Html html, double upper, String upperKind, double lower, String lowerKind) {
    begin(html, 22, "bar pair");
    rectangle(html, 0, upper, upperKind, "");
    html.empty("rect", "x", 0, "y", 12, "width", units(lower), "height", 10, "class", lowerKind);
    html.close();
  }

  static void begin(Html html, int height, String kind) {
    html.open(
        "svg",
        "class",
        kind,
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
  }

  /** A rectangle of height 10 from a share of the width on. */
  static void rectangle(Html html, double from, double share, String kind, String title) {
    html.open("rect", "x", units(from), "y", 0, "width", units(share), "height", 10, "class", kind);
    if (!title.isEmpty()) {
      html.element("title", title);
    }
    html.close();
  }

  /** A share of the width in the figure's units; at least a hair if it is not nothing. */
  static String units(double share) {
    if (!(share > 0)) {
      return "0";
    }
    return Figures.fixed(Math.max(1, Math.min(1, share) * WIDTH), 1);
  }
}
