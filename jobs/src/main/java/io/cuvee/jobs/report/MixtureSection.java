package io.cuvee.jobs.report;

import java.util.ArrayList;
import java.util.Comparator;

/** The mixture found beside what the corpus has by nature. */
final class MixtureSection {
  private MixtureSection() {}

  static void write(Html html, ReportModel model) {
    if (model.mixture().isEmpty()) {
      return;
    }
    html.open("section", "id", "mixture").element("h2", "The mixture");
    html.open("p", "class", "note");
    key(html, "natural", "share by nature");
    key(html, "out", "share in the mixture");
    html.close();
    var rows = new ArrayList<>(model.mixture());
    rows.sort(
        Comparator.comparingDouble(MixtureRow::weight)
            .reversed()
            .thenComparing(MixtureRow::domain));
    double most = 1e-9;
    for (var row : rows) {
      most = Math.max(most, Math.max(row.weight(), row.natural()));
    }
    var table =
        new Table(html, "domain", "", "#by nature", "#mixture", "#change", "#tokens", "#epochs");
    for (var row : rows) {
      table.row().named(row.domain(), row.label());
      html.open("td", "class", "w");
      Bar.pair(html, row.natural() / most, "natural", row.weight() / most, "out");
      html.close();
      table.number(Figures.percent(row.natural())).number(Figures.percent(row.weight()));
      table.number(change(row)).count(row.targetTokens());
      table.number(Figures.fixed(row.epochs(), 2)).end();
    }
    table.close();
    html.close();
  }

  private static String change(MixtureRow row) {
    return row.natural() > 0 ? "× " + Figures.fixed(row.weight() / row.natural(), 2) : "–";
  }

  private static void key(Html html, String kind, String name) {
    html.open("span", "class", "key");
    html.open("svg", "class", "dot", "viewBox", "0 0 10 10", "aria-hidden", "true");
    html.empty("circle", "cx", 5, "cy", 5, "r", 4, "class", kind);
    html.close().text(name).close();
  }
}
