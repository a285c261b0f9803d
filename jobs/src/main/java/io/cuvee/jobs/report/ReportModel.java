package io.cuvee.jobs.report;

import io.cuvee.core.ledger.StageLedger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the page tells; it adds no number of its own but sums and shares of these. A list that
 * is empty leaves its section out.
 *
 * @param name name of the recipe
 * @param recipeDigest SHA-256 of the resolved recipe
 * @param facts what else identifies the run, in the order to be shown: versions, seed, manifest
 *     hash. Under {@link #DIRECTION} it may say which objective is better
 * @param ledgers the stages in the order of the road
 * @param clusters domains found
 * @param mixture domains of the mixture
 * @param trials proxies in the order of their training
 * @param shards files written, validation files too
 * @param languages of the documents kept
 * @param licences of the documents kept
 * @param faults records in quarantine
 * @param personal personal data found
 * @param benchmarks what was shared with benchmarks
 */
public record ReportModel(
    String name,
    String recipeDigest,
    Map<String, String> facts,
    List<StageLedger> ledgers,
    List<ClusterRow> clusters,
    List<MixtureRow> mixture,
    List<TrialRow> trials,
    List<ShardRow> shards,
    List<LanguageRow> languages,
    List<LicenceRow> licences,
    List<FaultRow> faults,
    List<PersonalRow> personal,
    List<BenchmarkRow> benchmarks) {
  /**
   * The fact that says {@code minimize} or {@code maximize}; without it no trial is called best.
   */
  public static final String DIRECTION = "Search direction";

  public ReportModel {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    ledgers = List.copyOf(ledgers);
    clusters = List.copyOf(clusters);
    mixture = List.copyOf(mixture);
    trials = List.copyOf(trials);
    shards = List.copyOf(shards);
    languages = List.copyOf(languages);
    licences = List.copyOf(licences);
    faults = List.copyOf(faults);
    personal = List.copyOf(personal);
    benchmarks = List.copyOf(benchmarks);
  }
}
