package io.cuvee.jobs.road;

import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import io.cuvee.jobs.report.BenchmarkRow;
import io.cuvee.jobs.report.ClusterRow;
import io.cuvee.jobs.report.FaultRow;
import io.cuvee.jobs.report.LanguageRow;
import io.cuvee.jobs.report.LicenceRow;
import io.cuvee.jobs.report.MixtureRow;
import io.cuvee.jobs.report.PersonalRow;
import io.cuvee.jobs.report.ReportModel;
import io.cuvee.jobs.report.ShardRow;
import io.cuvee.jobs.report.TrialRow;
import io.cuvee.jobs.store.StageRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the page's numbers from the records of the stages; nothing is computed anew. */
final class ReportFacts {
  private final Map<String, StageRecord> records = new LinkedHashMap<>();

  private ReportFacts(List<StageRecord> records) {
    records.forEach(record -> this.records.put(record.stage(), record));
  }

  static ReportModel model(String name, String digest, List<StageRecord> records) {
    var facts = new ReportFacts(records);
    return new ReportModel(
        name,
        digest,
        facts.headline(),
        records.stream().map(StageRecord::ledger).toList(),
        facts.clusters(),
        facts.mixture(),
        facts.trials(),
        facts.shards(),
        facts.languages(),
        facts.licences(),
        facts.faults(),
        facts.personal(),
        facts.benchmarks());
  }

  private Map<String, String> headline() {
    var facts = new LinkedHashMap<String, String>();
    value("tokenize", "tokenizer").ifPresent(v -> facts.put("Tokenizer", v.toString()));
    value("embed", "model").ifPresent(v -> facts.put("Embedding model", v.toString()));
    value("mixture", "method").ifPresent(v -> facts.put("Mixture method", v.toString()));
    if (!list("mixture", "trials").isEmpty()) {
      facts.put(ReportModel.DIRECTION, "minimize");
    }
    value("mixture", "predictor").ifPresent(v -> facts.put("Predictor", v.toString()));
    value("mixture", "why").ifPresent(v -> facts.put("Why this mixture", v.toString()));
    value("shard", "manifest_sha256").ifPresent(v -> facts.put("Manifest SHA-256", v.toString()));
    return facts;
  }

  private java.util.Optional<Object> value(String stage, String fact) {
    var record = records.get(stage);
    return record == null
        ? java.util.Optional.empty()
        : java.util.Optional.ofNullable(record.facts().get(fact));
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> list(String stage, String fact) {
    return (List<Map<String, Object>>) value(stage, fact).orElse(List.of());
  }

  private static long whole(Map<String, Object> item, String key) {
    return ((Number) item.get(key)).longValue();
  }

  private static double real(Map<String, Object> item, String key) {
    var value = item.get(key);
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }

  private List<ClusterRow> clusters() {
    var tokens = new TreeMap<String, Long>();
    for (var item : list("mixture", "weights")) {
      tokens.put((String) item.get("domain"), whole(item, "supply_tokens"));
    }
    var rows = new ArrayList<ClusterRow>();
    for (var item : list("cluster", "domains")) {
      var domain = (String) item.get("domain");
      @SuppressWarnings("unchecked")
      var terms = (List<String>) item.get("terms");
      rows.add(
          new ClusterRow(
              domain,
              (String) item.get("label"),
              whole(item, "documents"),
              tokens.getOrDefault(domain, 0L),
              terms));
    }
    return rows;
  }

  @SuppressWarnings("unchecked")
  private List<MixtureRow> mixture() {
    var budgets = new TreeMap<String, Map<String, Object>>();
    value("shard", "plan")
        .ifPresent(
            plan ->
                ((List<Map<String, Object>>) ((Map<String, Object>) plan).get("domains"))
                    .forEach(item -> budgets.put((String) item.get("domain"), item)));
    var labels = new TreeMap<String, String>();
    for (var item : list("cluster", "domains")) {
      labels.put((String) item.get("domain"), (String) item.get("label"));
    }
    var rows = new ArrayList<MixtureRow>();
    for (var item : list("mixture", "weights")) {
      var domain = (String) item.get("domain");
      var budget = budgets.get(domain);
      rows.add(
          new MixtureRow(
              domain,
              labels.getOrDefault(domain, ""),
              real(item, "natural"),
              real(item, "weight"),
              budget == null ? 0 : whole(budget, "tokens"),
              budget == null ? 0 : real(budget, "passes")));
    }
    return rows;
  }

  @SuppressWarnings("unchecked")
  private List<TrialRow> trials() {
    var rows = new ArrayList<TrialRow>();
    for (var item : list("mixture", "trials")) {
      var weights = new TreeMap<String, Double>();
      ((Map<String, Number>) item.get("weights"))
          .forEach((domain, weight) -> weights.put(domain, weight.doubleValue()));
      rows.add(
          new TrialRow(
              (int) whole(item, "round"),
              (int) whole(item, "index"),
              real(item, "objective"),
              real(item, "predicted"),
              weights));
    }
    return rows;
  }

  private List<ShardRow> shards() {
    var rows = new ArrayList<ShardRow>();
    for (var item : list("shard", "files")) {
      rows.add(
          new ShardRow(
              (String) item.get("name"),
              whole(item, "rows"),
              whole(item, "tokens"),
              whole(item, "bytes"),
              (String) item.get("sha256")));
    }
    return rows;
  }

  private List<LanguageRow> languages() {
    var rows = new ArrayList<LanguageRow>();
    for (var item : list("dedup", "languages")) {
      rows.add(
          new LanguageRow(
              (String) item.get("language"), whole(item, "documents"), whole(item, "characters")));
    }
    return rows;
  }

  private List<LicenceRow> licences() {
    var rows = new ArrayList<LicenceRow>();
    for (var item : list("dedup", "licences")) {
      rows.add(
          new LicenceRow(
              (String) item.get("spdx"),
              (String) item.get("tier"),
              whole(item, "documents"),
              whole(item, "characters")));
    }
    return rows;
  }

  private List<PersonalRow> personal() {
    var rows = new ArrayList<PersonalRow>();
    for (var item : list("filter", "pii")) {
      rows.add(
          new PersonalRow(
              (String) item.get("kind"),
              (String) item.get("action"),
              whole(item, "spans"),
              whole(item, "documents")));
    }
    return rows;
  }

  private List<BenchmarkRow> benchmarks() {
    var rows = new ArrayList<BenchmarkRow>();
    for (var item : list("filter", "benchmarks")) {
      rows.add(
          new BenchmarkRow(
              (String) item.get("benchmark"),
              whole(item, "texts"),
              whole(item, "items"),
              whole(item, "documents"),
              whole(item, "whole")));
    }
    return rows;
  }

  private List<FaultRow> faults() {
    var ingest = records.get("ingest");
    var rows = new ArrayList<FaultRow>();
    if (ingest != null) {
      StageLedger ledger = ingest.ledger();
      ledger
          .byReason(Unit.RECORDS, Term.QUARANTINED)
          .forEach((cause, count) -> rows.add(new FaultRow(cause, count)));
    }
    return rows;
  }
}
