package io.cuvee.jobs.road;

import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.store.RunFolder;
import io.cuvee.jobs.store.StageRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run says on the terminal: a line a stage, and the numbers that matter at the end. */
final class Summary {
  private Summary() {}

  static String line(StageRecord record, String note) {
    var ledger = record.ledger();
    var parts = new ArrayList<String>();
    long records = ledger.total(Unit.RECORDS, Term.IN);
    if (records > 0) {
      parts.add(Amounts.count(records) + " records");
    }
    parts.add(Amounts.count(ledger.total(Unit.DOCUMENTS, Term.OUT)) + " documents");
    long tokens = ledger.total(Unit.TOKENS, Term.OUT);
    long characters = ledger.total(Unit.CHARACTERS, Term.OUT);
    parts.add(
        tokens > 0 ? Amounts.count(tokens) + " tokens" : Amounts.count(characters) + " characters");
    addAway(parts, record, Unit.RECORDS, Term.SKIPPED, "skipped");
    addAway(parts, record, Unit.RECORDS, Term.QUARANTINED, "quarantined");
    addAway(parts, record, Unit.DOCUMENTS, Term.DROPPED, "dropped");
    addAway(parts, record, Unit.DOCUMENTS, Term.MERGED, "merged");
    addAway(parts, record, Unit.DOCUMENTS, Term.VALIDATION, "for validation");
    return String.format(
        Locale.ROOT, "  %-9s %s (%s)", record.stage(), String.join(", ", parts), note);
  }

  private static void addAway(
      List<String> parts, StageRecord record, Unit unit, Term term, String word) {
    long amount = record.ledger().total(unit, term);
    if (amount > 0) {
      parts.add(Amounts.count(amount) + " " + word);
    }
  }

  static void print(
      Recipe recipe, RunFolder folder, Map<String, StageRecord> records, Console console) {
    var mixture = records.get("mixture");
    if (mixture != null) {
      console.println("");
      console.println("Mixture (" + mixture.facts().get("why") + ")");
      printMixture(records, console);
    }
    var shard = records.get("shard");
    if (shard != null) {
      console.println("");
      console.println(
          "Shards    "
              + folder.display("shards")
              + " ("
              + shard.facts().get("shards")
              + " train files, "
              + Amounts.count(((Number) shard.facts().get("sequences")).longValue())
              + " sequences, "
              + Amounts.count(((Number) shard.facts().get("tokens")).longValue())
              + " tokens; "
              + shard.facts().get("validation_files")
              + " validation files)");
      console.println("Manifest  " + folder.display("shards/manifest.json"));
    }
    console.println("Ledger    " + folder.display("ledger.json") + " (balanced)");
    console.println("Report    " + folder.display("report.html"));
  }

  @SuppressWarnings("unchecked")
  private static void printMixture(Map<String, StageRecord> records, Console console) {
    var labels = new java.util.TreeMap<String, String>();
    for (var item : (List<Map<String, Object>>) records.get("cluster").facts().get("domains")) {
      labels.put((String) item.get("domain"), (String) item.get("label"));
    }
    for (var item : (List<Map<String, Object>>) records.get("mixture").facts().get("weights")) {
      var domain = (String) item.get("domain");
      console.println(
          String.format(
              Locale.ROOT,
              "  %-4s %5.1f %% -> %5.1f %%  %,12d tokens  %s",
              domain,
              100 * ((Number) item.get("natural")).doubleValue(),
              100 * ((Number) item.get("weight")).doubleValue(),
              ((Number) item.get("supply_tokens")).longValue(),
              labels.getOrDefault(domain, "")));
    }
  }
}
