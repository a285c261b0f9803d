package io.cuvee.jobs.report;

import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What flows through the stages: a bar for each stage, as wide as what came in, in parts for what
 * went on and what was lost to each term; bands join what one stage put out to what the next took.
 */
final class FlowFigure {
  private static final List<Term> LOSSES =
      List.of(
          Term.DROPPED,
          Term.MERGED,
          Term.QUARANTINED,
          Term.SKIPPED,
          Term.VALIDATION,
          Term.UNUSED,
          Term.TRUNCATED);

  /** One stage in one unit. */
  private record Step(StageLedger ledger, Unit unit) {
    long total(Term term) {
      return ledger.total(unit, term);
    }

    /** All that the stage had: what came in and what it made itself. */
    long had() {
      long spent = out();
      for (var term : LOSSES) {
        spent += total(term);
      }
      return Math.max(spent, total(Term.IN) + total(Term.ADDED));
    }

    /** What went on; a stage that turns records into documents puts out documents. */
    long out() {
      long out = total(Term.OUT);
      return out == 0 && unit == Unit.RECORDS ? ledger.total(Unit.DOCUMENTS, Term.OUT) : out;
    }
  }

  private final Html html;
  private final List<Step> steps;
  private final double scale;

  private FlowFigure(Html html, List<Step> steps) {
    this.html = html;
    this.steps = steps;
    long most = 1;
    for (var step : steps) {
      most = Math.max(most, step.had());
    }
    this.scale = most;
  }

  /** Records, then documents. */
  static void documents(Html html, List<StageLedger> ledgers) {
    var steps = new ArrayList<Step>();
    for (var ledger : ledgers) {
      if (counts(ledger, Unit.RECORDS)) {
        steps.add(new Step(ledger, Unit.RECORDS));
      } else if (counts(ledger, Unit.DOCUMENTS)) {
        steps.add(new Step(ledger, Unit.DOCUMENTS));
      }
    }
    new FlowFigure(html, steps).draw();
  }

  /** Tokens, in the stages that count them. */
  static void tokens(Html html, List<StageLedger> ledgers) {
    var steps = new ArrayList<Step>();
    for (var ledger : ledgers) {
      if (counts(ledger, Unit.TOKENS)) {
        steps.add(new Step(ledger, Unit.TOKENS));
      }
    }
    new FlowFigure(html, steps).draw();
  }

  static boolean counts(StageLedger ledger, Unit unit) {
    return ledger.lines().stream().anyMatch(line -> line.unit() == unit && line.amount() != 0);
  }

  private void draw() {
    html.open("div", "class", "flow");
    for (int i = 0; i < steps.size(); i++) {
      html.open("div", "class", "gap");
      if (i > 0) {
        band(steps.get(i - 1), steps.get(i));
        legend(steps.get(i - 1));
      }
      name(steps.get(i));
      html.close();
      bar(steps.get(i));
    }
    if (!steps.isEmpty()) {
      legend(steps.get(steps.size() - 1));
    }
    html.close();
  }

  private void name(Step step) {
    html.open("div", "class", "step-name").open("b").foreign(step.ledger().stage()).close();
    html.element(
        "span",
        Figures.count(step.had())
            + " "
            + step.unit().label()
            + " → "
            + Figures.count(step.out())
            + " ("
            + Figures.percent(Figures.share(step.out(), step.had()))
            + ")");
    html.close();
  }

  private void bar(Step step) {
    Bar.begin(html, 10, "bar thick");
    double at = part(step, step.out(), "out", "went on", 0);
    for (var term : LOSSES) {
      at = part(step, step.total(term), term.label(), term.label(), at);
    }
    html.close();
  }

  private double part(Step step, long amount, String kind, String name, double at) {
    double share = amount / scale;
    if (amount > 0) {
      var title = step.ledger().stage() + ": " + name + " " + Figures.count(amount);
      Bar.rectangle(html, at, share, kind, title);
    }
    return at + share;
  }

  private void legend(Step step) {
    html.open("div", "class", "legend");
    if (step.total(Term.ADDED) > 0) {
      key("added", "of these added", step.total(Term.ADDED));
    }
    for (var term : LOSSES) {
      if (step.total(term) > 0) {
        key(term.label(), term.label(), step.total(term));
      }
    }
    html.close();
  }

  private void key(String kind, String name, long amount) {
    html.open("span", "class", "key");
    html.open("svg", "class", "dot", "viewBox", "0 0 10 10", "aria-hidden", "true");
    html.empty("circle", "cx", 5, "cy", 5, "r", 4, "class", kind);
    html.close().text(name + " " + Figures.count(amount)).close();
  }

  /** From what the upper stage put out to what the lower one had, behind the words between them. */
  private void band(Step upper, Step lower) {
    Bar.begin(html, 10, "band");
    html.empty(
        "path",
        "class",
        "band-fill",
        "d",
        "M0 0H" + Bar.units(upper.out() / scale) + "L" + Bar.units(lower.had() / scale) + " 10H0Z");
    html.close();
  }
}
