package io.cuvee.jobs.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the proxies measured, trial after trial, and how well it had been foretold. */
final class SearchSection {
  private static final int SHOWN = 10;
  private static final int WEIGHTS = 4;

  private SearchSection() {}

  static void write(Html html, ReportModel model) {
    if (model.trials().isEmpty()) {
      return;
    }
    var direction = model.facts().getOrDefault(ReportModel.DIRECTION, "").toLowerCase(Locale.ROOT);
    int sign = direction.startsWith("max") ? -1 : direction.startsWith("min") ? 1 : 0;
    html.open("section", "id", "search").element("h2", "The search");
    html.element("p", note(model, sign), "class", "note");
    html.open("div", "class", "figures");
    var order = new ArrayList<TrialFigure.Point>();
    var foretold = new ArrayList<TrialFigure.Point>();
    for (int i = 0; i < model.trials().size(); i++) {
      var trial = model.trials().get(i);
      var title = title(trial);
      order.add(new TrialFigure.Point(i + 1, trial.objective(), trial.round(), title));
      foretold.add(
          new TrialFigure.Point(trial.predicted(), trial.objective(), trial.round(), title));
    }
    TrialFigure.overOrder(html, order, best(order, sign), "trial", "objective");
    TrialFigure.againstEachOther(html, foretold, "predicted", "measured");
    html.close();
    table(html, model.trials(), sign);
    html.close();
  }

  private static String note(ReportModel model, int sign) {
    long failed =
        model.trials().stream().filter(trial -> !Double.isFinite(trial.objective())).count();
    return Figures.count(model.trials().size())
        + " proxies; each round has its own colour"
        + (sign == 0 ? "" : sign > 0 ? "; lower is better" : "; higher is better")
        + (failed == 0 ? "" : "; of these, failed and not drawn: " + Figures.count(failed))
        + ".";
  }

  private static String title(TrialRow trial) {
    return "round "
        + trial.round()
        + ", trial "
        + trial.index()
        + ": "
        + Figures.digits(trial.objective(), 6)
        + (Double.isFinite(trial.predicted())
            ? ", predicted " + Figures.digits(trial.predicted(), 6)
            : "");
  }

  /** The best objective so far at each point that is drawn; none where better is not known. */
  private static List<Double> best(List<TrialFigure.Point> points, int sign) {
    var best = new ArrayList<Double>();
    double value = Double.NaN;
    for (var point : points) {
      if (sign != 0 && point.isNumber()) {
        value = Double.isNaN(value) || sign * point.y() < sign * value ? point.y() : value;
        best.add(value);
      }
    }
    return best;
  }

  private static void table(Html html, List<TrialRow> all, int sign) {
    var trials = new ArrayList<>(all);
    trials.removeIf(trial -> !Double.isFinite(trial.objective()));
    if (sign != 0) {
      trials.sort(Comparator.comparingDouble(trial -> sign * trial.objective()));
    }
    if (trials.isEmpty()) {
      return;
    }
    int shown = Math.min(SHOWN, trials.size());
    html.open("details");
    html.element("summary", sign == 0 ? "The first " + shown + " trials" : shown + " best trials");
    var table = new Table(html, "#round", "#trial", "#objective", "#predicted", "largest weights");
    for (var trial : trials.subList(0, shown)) {
      table.row().count(trial.round()).count(trial.index());
      table.number(Figures.digits(trial.objective(), 6));
      table.number(Figures.digits(trial.predicted(), 6)).foreign(weights(trial)).end();
    }
    table.close();
    html.close();
  }

  private static String weights(TrialRow trial) {
    var entries = new ArrayList<>(trial.weights().entrySet());
    entries.sort(
        Map.Entry.<String, Double>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    var text = new StringBuilder();
    for (var entry : entries.subList(0, Math.min(WEIGHTS, entries.size()))) {
      text.append(text.isEmpty() ? "" : " · ").append(entry.getKey()).append(' ');
      text.append(Figures.percent(entry.getValue()));
    }
    return text.toString();
  }
}
