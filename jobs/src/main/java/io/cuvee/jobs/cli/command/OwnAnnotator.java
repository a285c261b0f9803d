package io.cuvee.jobs.cli.command;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.verdict.Verdict;
import io.cuvee.filters.rules.FilterCascade;
import io.cuvee.filters.rules.RuleSet;
import io.cuvee.filters.rules.Tier;
import io.cuvee.jobs.cli.input.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuvée's own verdicts: of all sets together as a run applies them, and of each by itself on the
 * text as it came.
 */
final class OwnAnnotator implements Annotator {
  private final FilterCascade together;
  private final Map<String, FilterCascade> alone = new LinkedHashMap<>();

  OwnAnnotator(List<String> presets) {
    together = cascade(presets);
    presets.forEach(preset -> alone.put(preset, cascade(List.of(preset))));
  }

  private static FilterCascade cascade(List<String> presets) {
    var sets = presets.stream().map(preset -> new RuleSet(preset, Map.of())).toList();
    return FilterCascade.of(List.of(new Tier("annotate", sets)), List.of());
  }

  @Override
  public Map<String, Object> annotate(Row row, String language) {
    var text = row.text(JsonCommand.TEXT);
    boolean code = row.text("kind").equals(ContentKind.CODE.label());
    var kind = code ? ContentKind.CODE : ContentKind.PROSE;
    var judgement = together.judge(text, language, 1, kind, true);
    var verdicts = new HashMap<String, Object>();
    alone.forEach(
        (preset, cascade) -> {
          var verdict = cascade.judge(text, language, 1, kind, false).verdict();
          verdicts.put(preset, told("reason", verdict));
        });
    var measured = new TreeMap<String, Double>();
    var signals = judgement.signals();
    for (int i = 0; i < signals.names().size(); i++) {
      measured.put(signals.names().get(i), signals.values()[i]);
    }
    var line = new HashMap<String, Object>(told("rule", judgement.verdict()));
    line.put("id", row.id());
    line.put("signals", Annotator.signals(measured));
    line.put("verdicts", verdicts);
    return line;
  }

  private static Map<String, Object> told(String key, Verdict verdict) {
    return verdict.fold(
        () -> Annotator.verdict(key, true, null, null, null),
        drop -> Annotator.verdict(key, false, drop.rule(), drop.value(), drop.threshold()));
  }
}
