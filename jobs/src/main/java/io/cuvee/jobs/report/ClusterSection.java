package io.cuvee.jobs.report;

import java.util.ArrayList;
import java.util.Comparator;

/** The domains found, the largest first, with the terms that name them. */
final class ClusterSection {
  private static final int TERMS = 12;

  private ClusterSection() {}

  static void write(Html html, ReportModel model) {
    if (model.clusters().isEmpty()) {
      return;
    }
    html.open("section", "id", "clusters").element("h2", "Domains found");
    var clusters = new ArrayList<>(model.clusters());
    clusters.sort(
        Comparator.comparingLong(ClusterRow::tokens)
            .thenComparingLong(ClusterRow::documents)
            .reversed()
            .thenComparing(ClusterRow::domain));
    long all = clusters.stream().mapToLong(ClusterRow::tokens).sum();
    double most = Math.max(1, clusters.get(0).tokens());
    html.open("div", "class", "cards");
    for (var cluster : clusters) {
      html.open("article", "class", "card");
      html.open("h3")
          .open("small")
          .foreign(cluster.domain())
          .close()
          .text(" ")
          .foreign(cluster.label())
          .close();
      Bar.draw(html, cluster.tokens() / most, "out");
      html.element(
          "p",
          Figures.count(cluster.tokens())
              + " tokens ("
              + Figures.percent(Figures.share(cluster.tokens(), all))
              + ") · "
              + Figures.count(cluster.documents())
              + " documents");
      html.open("p", "class", "terms");
      cluster.terms().stream().limit(TERMS).forEach(html::foreign);
      html.close().close();
    }
    html.close().close();
  }
}
