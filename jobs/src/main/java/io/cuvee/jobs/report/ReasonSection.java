package io.cuvee.jobs.report;

import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Why documents were left behind, stage by stage, and records that could not be read. */
final class ReasonSection {
  private static final int SHOWN = 15;

  private ReasonSection() {}

  private record Reason(String term, String name, long documents, long characters) {}

  static void write(Html html, ReportModel model) {
    html.open("section", "id", "reasons").element("h2", "What was left behind");
    for (var ledger : model.ledgers()) {
      var reasons = reasons(ledger);
      if (!reasons.isEmpty()) {
        html.element("h3", ledger.stage());
        long had = ledger.total(Unit.DOCUMENTS, Term.IN) + ledger.total(Unit.DOCUMENTS, Term.ADDED);
        table(html, reasons.subList(0, Math.min(SHOWN, reasons.size())), had);
        if (reasons.size() > SHOWN) {
          html.open("details").element("summary", reasons.size() - SHOWN + " more reasons");
          table(html, reasons.subList(SHOWN, reasons.size()), had);
          html.close();
        }
      }
    }
    quarantine(html, model);
    html.close();
  }

  private static List<Reason> reasons(StageLedger ledger) {
    var reasons = new ArrayList<Reason>();
    for (var term : List.of(Term.DROPPED, Term.MERGED, Term.VALIDATION, Term.UNUSED)) {
      var characters = ledger.byReason(Unit.CHARACTERS, term);
      ledger
          .byReason(Unit.DOCUMENTS, term)
          .forEach(
              (reason, documents) ->
                  reasons.add(
                      new Reason(
                          term.label(), reason, documents, characters.getOrDefault(reason, 0L))));
    }
    reasons.removeIf(reason -> reason.documents() == 0);
    reasons.sort(
        Comparator.comparingLong(Reason::documents)
            .reversed()
            .thenComparing(Reason::term)
            .thenComparing(Reason::name));
    return reasons;
  }

  private static void table(Html html, List<Reason> reasons, long had) {
    var table = new Table(html, "reason", "", "#documents", "#of the stage", "#characters");
    double most = Math.max(1, reasons.get(0).documents());
    for (var reason : reasons) {
      table.row().foreign(name(reason));
      table.bar(reason.documents() / most, reason.term()).count(reason.documents());
      table.number(Figures.percent(Figures.share(reason.documents(), had)));
      table.number(reason.characters() == 0 ? "–" : Figures.brief(reason.characters())).end();
    }
    table.close();
  }

  /** A rule speaks for itself; other reasons are words like a domain's name or a method. */
  private static String name(Reason reason) {
    if (reason.term().equals(Term.DROPPED.label()) && !reason.name().isEmpty()) {
      return reason.name();
    }
    return reason.name().isEmpty() ? reason.term() : reason.term() + ": " + reason.name();
  }

  private static void quarantine(Html html, ReportModel model) {
    if (model.faults().isEmpty()) {
      return;
    }
    html.element("h3", "In quarantine");
    var faults = new ArrayList<>(model.faults());
    faults.sort(
        Comparator.comparingLong(FaultRow::records).reversed().thenComparing(FaultRow::cause));
    var table = new Table(html, "cause", "", "#records");
    double most = Math.max(1, faults.get(0).records());
    for (var fault : faults) {
      table.row().foreign(fault.cause()).bar(fault.records() / most, "quarantined");
      table.count(fault.records()).end();
    }
    table.close();
  }
}
