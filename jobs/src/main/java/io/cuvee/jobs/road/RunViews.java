package io.cuvee.jobs.road;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.json.CanonicalJson;
import io.cuvee.jobs.cli.Version;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.report.ReportPage;
import io.cuvee.jobs.store.Json;
import io.cuvee.jobs.store.RunFolder;
import io.cuvee.jobs.store.StageRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code run.json}, {@code ledger.json} and the page: drawn anew from the finished stages. */
final class RunViews {
  private final Recipe recipe;
  private final RunFolder folder;
  private final Map<String, String> fingerprints;

  RunViews(Recipe recipe, RunFolder folder, Map<String, String> fingerprints) {
    this.recipe = recipe;
    this.folder = folder;
    this.fingerprints = fingerprints;
  }

  void write(Map<String, StageRecord> records) throws IOException {
    folder.writeView("run.json", runJson(records));
    writeFrom(folder, recipe.name(), recipe.digest(), new ArrayList<>(records.values()));
  }

  private String runJson(Map<String, StageRecord> records) {
    var stages = new ArrayList<Object>();
    for (var stage : RoadStages.ALL) {
      var entry = new TreeMap<String, Object>();
      entry.put("stage", stage.name());
      entry.put("version", stage.version());
      entry.put("fingerprint", fingerprints.get(stage.name()));
      entry.put("state", records.containsKey(stage.name()) ? "done" : "pending");
      stages.add(entry);
    }
    var run = new LinkedHashMap<String, Object>();
    run.put("recipe", recipe.resolved());
    run.put("recipe_sha256", recipe.digest());
    run.put(
        "versions",
        Map.of(
            "cuvee", Version.text(),
            "spark", org.apache.spark.package$.MODULE$.SPARK_VERSION(),
            "java", System.getProperty("java.version")));
    run.put("stages", stages);
    return CanonicalJson.pretty(run);
  }

  private static void writeFrom(
      RunFolder folder, String name, String digest, List<StageRecord> records) throws IOException {
    var ledger = new LinkedHashMap<String, Object>();
    for (var record : records) {
      ledger.put(record.stage(), record.ledger().toJson());
    }
    folder.writeView("ledger.json", CanonicalJson.pretty(ledger));
    folder.writeView("report.html", ReportPage.html(ReportFacts.model(name, digest, records)));
  }

  /** Rebuilds ledger and page of a run from {@code run.json} and the finished stages. */
  @SuppressWarnings("unchecked")
  static void rebuildPage(RunFolder folder) throws IOException {
    var text =
        folder
            .read("run.json")
            .orElseThrow(
                () ->
                    new CuveeException.WrongUsage(
                        folder.display("")
                            + " is no run folder: it has no run.json; check --run."));
    var run = Json.object(text);
    var records = new ArrayList<StageRecord>();
    for (var stage : (List<Map<String, Object>>) run.get("stages")) {
      folder
          .stage((String) stage.get("stage"), (String) stage.get("fingerprint"))
          .ifPresent(records::add);
    }
    var name = (String) ((Map<String, Object>) run.get("recipe")).get("name");
    writeFrom(folder, name, (String) run.get("recipe_sha256"), records);
  }
}
