package io.cuvee.jobs.report;

import io.cuvee.core.ledger.StageLedger;

/** The ledger in full, for those who add up for themselves. */
final class LedgerSection {
  private LedgerSection() {}

  static void write(Html html, ReportModel model) {
    if (model.ledgers().isEmpty()) {
      return;
    }
    long wrong = model.ledgers().stream().filter(ledger -> !ledger.imbalance().isEmpty()).count();
    html.open("section", "id", "ledger").element("h2", "The ledger");
    html.element(
        "p",
        wrong == 0
            ? "Every stage balances: what came in is what went on and what was left behind."
            : wrong + " of the stages do not balance; their numbers cannot be trusted.",
        "class",
        wrong == 0 ? "note" : "alarm");
    for (var ledger : model.ledgers()) {
      html.open("details").open("summary").foreign(ledger.stage());
      html.text(ledger.imbalance().isEmpty() ? "" : " does not balance").close();
      lines(html, ledger);
      html.close();
    }
    html.close();
  }

  private static void lines(Html html, StageLedger ledger) {
    var table = new Table(html, "unit", "term", "reason", "#amount");
    for (var line : ledger.lines()) {
      table.row().text(line.unit().label()).text(line.term().label());
      table.foreign(line.reason()).count(line.amount()).end();
    }
    ledger
        .imbalance()
        .forEach(
            (unit, amount) ->
                table.row().text(unit.label()).text("imbalance").text("").count(amount).end());
    table.close();
  }
}
