package io.cuvee.jobs.stage;

import io.cuvee.core.document.DocumentId;
import io.cuvee.core.verdict.Verdict;
import io.cuvee.filters.contamination.Decontaminator;
import io.cuvee.filters.pii.PiiContext;
import io.cuvee.filters.pii.PiiFilter;
import io.cuvee.filters.safety.SafetyFilter;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.row.DocumentRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * The screens behind the tiers, for documents that passed them: safety, then decontamination, then
 * personal data, so that no mask hides a benchmark and spans stand in the final text. One task's.
 */
final class Screens {
  /** Signals of the screens, in order. */
  static final List<String> SIGNALS =
      List.of(
          "safety.words",
          "safety.word_ratio",
          "contamination.ngrams",
          "contamination.coverage",
          "pii.spans");

  private static final Row[] NONE = {};

  private final ScreenSupplies supplies;
  private final SafetyFilter safety;
  private final Decontaminator decontaminator;
  private final PiiFilter pii;

  Screens(Recipe recipe, ScreenSupplies supplies) {
    this.supplies = supplies;
    this.safety =
        new SafetyFilter(supplies.lists(), recipe.filters().safety().rule(), recipe.seed());
    boolean benchmarks = !recipe.decontaminate().benchmarks().isEmpty();
    this.decontaminator =
        benchmarks ? new Decontaminator(supplies.index(), recipe.decontaminate().policy()) : null;
    this.pii =
        recipe.filters().pii().kinds().isEmpty()
            ? null
            : new PiiFilter(recipe.filters().pii(), recipe.seed());
  }

  /**
   * What the screens say of a document.
   *
   * @param verdict keep, or the first screen's drop
   * @param text the text behind the screens
   * @param edits code points added (negative: removed), by step
   * @param signals in the order of {@link #SIGNALS}; NaN where not measured
   * @param pii spans of personal data in the text
   * @param overlaps what it shares with benchmarks
   */
  record Screened(
      Verdict verdict,
      String text,
      Map<String, Long> edits,
      double[] signals,
      Row[] pii,
      Row[] overlaps) {
    /** A document that was not screened. */
    static Screened not(Verdict verdict, String text) {
      return new Screened(verdict, text, Map.of(), unmeasured(), NONE, NONE);
    }
  }

  private static double[] unmeasured() {
    var signals = new double[SIGNALS.size()];
    Arrays.fill(signals, Double.NaN);
    return signals;
  }

  /** Screens a document that passed the tiers. */
  Screened screen(Row in, String text) {
    var signals = unmeasured();
    var safe =
        safety.apply(
            DocumentId.parse(in.getAs("id")),
            in.getAs("host"),
            in.getAs("url"),
            in.getAs("language"),
            text);
    signals[0] = safe.words();
    signals[1] = safe.share();
    if (!safe.verdict().kept()) {
      return new Screened(safe.verdict(), text, Map.of(), signals, NONE, NONE);
    }
    var edits = new TreeMap<String, Long>();
    var current = text;
    var overlaps = NONE;
    if (decontaminator != null) {
      var found = decontaminator.apply(text);
      signals[2] = found.ngrams();
      signals[3] = found.coverage();
      overlaps = ScreenRows.overlaps(text, found.overlaps(), supplies.index());
      if (!found.verdict().kept()) {
        return new Screened(found.verdict(), text, Map.of(), signals, NONE, overlaps);
      }
      current = found.text();
      edits.putAll(found.edits());
    }
    return personal(in, current, edits, signals, overlaps);
  }

  private Screened personal(
      Row in, String text, TreeMap<String, Long> edits, double[] signals, Row[] overlaps) {
    if (pii == null) {
      return new Screened(Verdict.KEEP, text, edits, signals, NONE, overlaps);
    }
    var context = new PiiContext(in.getAs("language"), in.getAs("host"), DocumentRows.kind(in));
    var found = pii.apply(text, context);
    signals[4] = found.spans().size();
    edits.putAll(found.edits());
    var spans = ScreenRows.pii(found.text(), found.spans());
    return new Screened(found.verdict(), found.text(), edits, signals, spans, overlaps);
  }

  /** The tiers' signals and the screens' in one. */
  static List<String> signalNames(List<String> tiers) {
    var names = new ArrayList<>(tiers);
    names.addAll(SIGNALS);
    return names;
  }
}
