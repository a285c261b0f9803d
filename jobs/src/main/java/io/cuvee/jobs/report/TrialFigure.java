package io.cuvee.jobs.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Points on two axes, one class of colour a round. Points that are no numbers are left out. */
final class TrialFigure {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 300;
  private static final int LEFT = 62;
  private static final int RIGHT = 12;
  private static final int TOP = 12;
  private static final int BOTTOM = 44;

  /** One trial's place. */
  record Point(double x, double y, int round, String title) {
    boolean isNumber() {
      return Math.abs(x) < 1e12 && Math.abs(y) < 1e12;
    }
  }

  private final Html html;
  private final Range across;
  private final Range up;

  /** What an axis shows. */
  private record Range(double low, double high) {
    static Range of(double[] values) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      double margin = high > low ? (high - low) * 0.06 : Math.max(Math.abs(high) * 0.05, 0.5);
      return new Range(low - margin, high + margin);
    }

    Range with(Range other) {
      return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    double place(double value) {
      return (value - low) / (high - low);
    }

    /** Round numbers in the range, four to ten of them: steps of 1, 2 or 5 times a power of ten. */
    List<BigDecimal> ticks() {
      var step =
          BigDecimal.ONE.scaleByPowerOfTen((int) StrictMath.ceil(StrictMath.log10(high - low)));
      for (int part : new int[] {2, 5, 10, 20, 50}) {
        var finer = step.divide(BigDecimal.valueOf(part));
        if ((high - low) / finer.doubleValue() >= 4) {
          step = finer;
          break;
        }
      }
      var ticks = new ArrayList<BigDecimal>();
      var from = new BigDecimal(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
      for (var tick = from; tick.doubleValue() <= high; tick = tick.add(step)) {
        ticks.add(tick);
      }
      return ticks;
    }
  }

  private TrialFigure(Html html, Range across, Range up) {
    this.html = html;
    this.across = across;
    this.up = up;
  }

  /** Points over their order. */
  static void overOrder(Html html, List<Point> points, List<Double> best, String x, String y) {
    draw(html, points, best, x, y, false);
  }

  /** Points on two axes of one scale, with the line on which both are equal. */
  static void againstEachOther(Html html, List<Point> points, String x, String y) {
    draw(html, points, List.of(), x, y, true);
  }

  private static void draw(
      Html html, List<Point> all, List<Double> best, String x, String y, boolean same) {
    var points = all.stream().filter(Point::isNumber).toList();
    if (points.isEmpty()) {
      return;
    }
    var across = Range.of(points.stream().mapToDouble(Point::x).toArray());
    var up = Range.of(points.stream().mapToDouble(Point::y).toArray());
    var both = across.with(up);
    var figure = new TrialFigure(html, same ? both : across, same ? both : up);
    html.open("figure");
    html.open(
        "svg",
        "class",
        "plot",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "aria-label",
        y + " over " + x);
    figure.axes(x, y, same);
    if (same) {
      figure.line("equal", both.low(), both.low(), both.high(), both.high());
    }
    figure.steps(points, best);
    points.forEach(figure::dot);
    html.close().close();
  }

  private void axes(String x, String y, boolean decimals) {
    for (var tick : up.ticks()) {
      double value = tick.doubleValue();
      line("grid", across.low(), value, across.high(), value);
      label(LEFT - 6, y(value) + 4, "end", tick.toPlainString());
    }
    for (var tick : across.ticks()) {
      if (decimals || tick.stripTrailingZeros().scale() <= 0) {
        label(x(tick.doubleValue()), HEIGHT - BOTTOM + 17, "middle", tick.toPlainString());
      }
    }
    label((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", x);
    html.element(
        "text",
        y,
        "transform",
        "translate(12 " + (HEIGHT - BOTTOM + TOP) / 2 + ") rotate(-90)",
        "text-anchor",
        "middle");
  }

  private void steps(List<Point> points, List<Double> best) {
    var path = new StringBuilder();
    for (int i = 0; i < best.size() && i < points.size(); i++) {
      double value = best.get(i);
      path.append(i == 0 ? "M" : "H").append(place(x(points.get(i).x())));
      path.append(i == 0 ? " " : "V").append(place(y(value)));
    }
    if (path.length() > 0) {
      html.empty("path", "class", "best", "d", path);
    }
  }

  private void dot(Point point) {
    html.open(
        "circle",
        "cx",
        place(x(point.x())),
        "cy",
        place(y(point.y())),
        "r",
        4,
        "class",
        "round round" + Math.floorMod(point.round(), 6));
    html.element("title", point.title()).close();
  }

  private void line(String kind, double x1, double y1, double x2, double y2) {
    html.empty(
        "line",
        "class",
        kind,
        "x1",
        place(x(x1)),
        "y1",
        place(y(y1)),
        "x2",
        place(x(x2)),
        "y2",
        place(y(y2)));
  }

  private void label(double x, double y, String anchor, String text) {
    html.element("text", text, "x", place(x), "y", place(y), "text-anchor", anchor);
  }

  private double x(double value) {
    return LEFT + across.place(value) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - up.place(value) * (HEIGHT - TOP - BOTTOM);
  }

  private static String place(double value) {
    return Figures.fixed(value, 1);
  }
}
