package io.cuvee.jobs.stage;

import io.cuvee.core.ledger.StageLedger;
import io.cuvee.jobs.cli.Version;
import io.cuvee.mixer.budget.BudgetPlan;
import io.cuvee.mixer.shard.Croissant;
import io.cuvee.mixer.shard.DatasetCard;
import io.cuvee.mixer.shard.DatasetFacts;
import io.cuvee.mixer.shard.Manifest;
import io.cuvee.mixer.shard.Sha256Sums;
import io.cuvee.mixer.shard.ShardFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what goes beside the shards: the manifest, last of all. */
final class ManifestWriter {
  private final StageContext context;

  ManifestWriter(StageContext context) {
    this.context = context;
  }

  /** Writes the manifest; returns its SHA-256, the identity of the data set. */
  String write(
      BudgetPlan plan, List<ShardFile> train, List<ShardFile> validation, StageLedger ledger)
      throws IOException {
    var totals = new TreeMap<String, Object>();
    for (var stage : List.of("cluster", "tokenize", "mixture")) {
      totals.put(stage, context.input(stage).ledger().toJson());
    }
    totals.put("shard", ledger.toJson());
    var manifest =
        new Manifest(
            ShardInfos.of(context, plan),
            context.recipe().digest(),
            Version.text(),
            plan,
            weights(),
            labels(),
            train,
            validation,
            totals);
    var folder = context.folder();
    var path = context.ownTable("shards");
    var facts = facts();
    folder.writeView(path + "/README.md", DatasetCard.markdown(manifest, facts));
    folder.writeView(path + "/croissant.json", Croissant.json(manifest, facts));
    folder.writeView(path + "/SHA256SUMS", Sha256Sums.text(manifest));
    folder.writeView(path + "/" + Manifest.NAME, manifest.text());
    return manifest.sha256();
  }

  private DatasetFacts facts() throws IOException {
    return new DatasetFacts(
        context.recipe().name(), "", values("licence_spdx"), values("language"), "");
  }

  /** The values of a column of the tokens that has few of them. */
  private List<String> values(String column) {
    return context.table("tokenize", "tokens").select(column).distinct().collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Double> weights() {
    var weights = new TreeMap<String, Double>();
    for (var item : (List<Map<String, Object>>) context.input("mixture").facts().get("weights")) {
      weights.put((String) item.get("domain"), ((Number) item.get("weight")).doubleValue());
    }
    return weights;
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> labels() {
    var labels = new TreeMap<String, String>();
    for (var item : (List<Map<String, Object>>) context.input("cluster").facts().get("domains")) {
      labels.put((String) item.get("domain"), (String) item.get("label"));
    }
    return labels;
  }
}
