package io.cuvee.jobs.report;

import io.cuvee.core.ledger.Unit;

/** Documents through all stages, then tokens from tokenization on. */
final class RoadSection {
  private RoadSection() {}

  static void write(Html html, ReportModel model) {
    if (model.ledgers().isEmpty()) {
      return;
    }
    html.open("section", "id", "road").element("h2", "The road");
    html.element(
        "p",
        "Each bar is as wide as what a stage had; its parts are what went on and what was left"
            + " behind, each counted where it happened.",
        "class",
        "note");
    html.element("h3", "Documents");
    FlowFigure.documents(html, model.ledgers());
    if (model.ledgers().stream().anyMatch(ledger -> FlowFigure.counts(ledger, Unit.TOKENS))) {
      html.element("h3", "Tokens");
      FlowFigure.tokens(html, model.ledgers());
    }
    html.close();
  }
}
