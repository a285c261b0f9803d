package io.cuvee.jobs.store;

import io.cuvee.core.json.CanonicalJson;
import io.cuvee.core.ledger.LedgerLine;
import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code _stage.json} says: a stage that was finished, with its files and its ledger.
 *
 * @param stage name of the stage
 * @param fingerprint of all that its output depends on
 * @param tables the folders of its tables relative to the run folder, by table name
 * @param files every file of the tables, sorted by path
 * @param ledger counted from those files
 * @param facts small results that later stages and the report read (never one per document)
 */
public record StageRecord(
    String stage,
    String fingerprint,
    Map<String, String> tables,
    List<TableFile> files,
    StageLedger ledger,
    Map<String, Object> facts) {

  public StageRecord {
    tables = new TreeMap<>(tables);
    files = List.copyOf(files);
    facts = new TreeMap<>(facts);
  }

  /** The text of {@code _stage.json}. */
  public String toJson() {
    var json = new LinkedHashMap<String, Object>();
    json.put("stage", stage);
    json.put("fingerprint", fingerprint);
    json.put("tables", tables);
    json.put("files", files.stream().map(TableFile::toJson).toList());
    var lines = new ArrayList<Map<String, Object>>();
    for (var line : ledger.lines()) {
      lines.add(
          Map.of(
              "unit", line.unit().name(),
              "term", line.term().name(),
              "reason", line.reason(),
              "amount", line.amount()));
    }
    json.put("ledger", lines);
    json.put("facts", facts);
    return CanonicalJson.pretty(json);
  }

  /** Reads the text of {@code _stage.json}. */
  @SuppressWarnings("unchecked")
  public static StageRecord fromJson(String text) {
    var json = Json.object(text);
    var stage = (String) json.get("stage");
    var lines = new ArrayList<LedgerLine>();
    for (var line : (List<Map<String, Object>>) json.get("ledger")) {
      lines.add(
          new LedgerLine(
              Unit.valueOf((String) line.get("unit")),
              Term.valueOf((String) line.get("term")),
              (String) line.get("reason"),
              ((Number) line.get("amount")).longValue()));
    }
    var files = ((List<Map<String, Object>>) json.get("files")).stream().map(TableFile::fromJson);
    return new StageRecord(
        stage,
        (String) json.get("fingerprint"),
        (Map<String, String>) (Map<String, ?>) json.get("tables"),
        files.toList(),
        new StageLedger(stage, lines),
        (Map<String, Object>) json.get("facts"));
  }
}
