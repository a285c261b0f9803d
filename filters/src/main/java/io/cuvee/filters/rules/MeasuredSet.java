package io.cuvee.filters.rules;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.verdict.Verdict;
import io.cuvee.filters.text.TextView;
import java.util.List;
import java.util.Map;

/** One set of rules in place: its measure, its thresholds, and where its signals stand. */
final class MeasuredSet {
  private final Preset preset;
  private final Map<String, Double> thresholds;
  private final Measure measure;
  private final int at;
  private final int[] signalOfRule;

  MeasuredSet(RuleSet ruleSet, int at) {
    this.preset = Presets.named(ruleSet.preset());
    this.thresholds = ruleSet.resolved();
    this.measure = preset.measure().apply(thresholds);
    this.at = at;
    this.signalOfRule =
        preset.rules().stream()
            .mapToInt(rule -> at + measure.signals().indexOf(rule.signal()))
            .toArray();
  }

  boolean appliesTo(ContentKind kind) {
    return preset.kind() == kind;
  }

  List<String> signals() {
    return measure.signals();
  }

  Measure measure() {
    return measure;
  }

  /** Writes the signals of a text. */
  void measure(TextView view, double[] values) {
    measure.measure(view, values, at);
  }

  /** The first rule that fails, or keep. */
  Verdict decide(String tier, double[] values) {
    for (int i = 0; i < signalOfRule.length; i++) {
      var rule = preset.rules().get(i);
      double value = values[signalOfRule[i]];
      double limit = thresholds.get(rule.key());
      if (rule.fails(value, limit)) {
        return new Verdict.Drop(tier, preset.name() + '.' + rule.key(), value, limit);
      }
    }
    return Verdict.KEEP;
  }
}
