package io.cuvee.jobs.cli.command;

import io.cuvee.filters.dialect.DatatroveDialect;
import io.cuvee.jobs.cli.input.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The verdicts of datatrove's filters, with its own reasons. Each filter judges the text as it
 * came; the first that drops it tells the rule.
 */
final class DatatroveAnnotator implements Annotator {
  private final DatatroveDialect dialect = new DatatroveDialect();
  private final List<String> presets;

  DatatroveAnnotator(List<String> presets) {
    this.presets = presets;
  }

  @Override
  public Map<String, Object> annotate(Row row, String language) {
    var text = row.text(JsonCommand.TEXT);
    var verdicts = new HashMap<String, Object>();
    var measured = new TreeMap<String, Double>();
    var line = new HashMap<>(Annotator.verdict("rule", true, null, null, null));
    boolean kept = true;
    for (var preset : presets) {
      var outcome = dialect.judge(preset, text, language);
      measured.putAll(dialect.signals(preset));
      verdicts.put(preset, told("reason", outcome));
      if (kept && !outcome.kept()) {
        kept = false;
        line.putAll(told("rule", outcome));
      }
    }
    line.put("id", row.id());
    line.put("signals", Annotator.signals(measured));
    line.put("verdicts", verdicts);
    return line;
  }

  private static Map<String, Object> told(String key, DatatroveDialect.Outcome outcome) {
    return Annotator.verdict(
        key, outcome.kept(), outcome.reason(), outcome.value(), outcome.threshold());
  }
}
