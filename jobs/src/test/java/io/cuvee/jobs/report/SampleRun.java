package io.cuvee.jobs.report;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run as large and as varied as real ones, for looking at the page and for its tests. */
final class SampleRun {
  private static final String DIGEST =
      "9f2c1e7ab3d4450c8e6f7a1b2c3d4e5f60718293a4b5c6d7e8f9010203040506";
  private static final String[] LABELS = {
    "patients, study, disease", "server, file, apache", "unto, lord, thou", "film, movie, story",
    "return, func, mask", "droit, article, propriété", "机器, 学习, 模型", "total, price, hour",
    "government, states, rights", "theorem, proof, lemma", "recipe, butter, oven", "match, season"
  };

  private SampleRun() {}

  static ReportModel model() {
    var facts = new LinkedHashMap<String, String>();
    facts.put("Cuvée", "0.1.0");
    facts.put("Spark · Java", "4.2.0 · 17.0.15");
    facts.put("seed", "42");
    facts.put("manifest (SHA-256)", DIGEST);
    facts.put("encoder", "all-minilm-l6-v2-q");
    facts.put(ReportModel.DIRECTION, "minimize");
    return new ReportModel(
        "quickstart",
        DIGEST,
        facts,
        ledgers(),
        clusters(),
        mixture(),
        trials(),
        shards(),
        List.of(
            new LanguageRow("eng_Latn", 7812, 31_204_881),
            new LanguageRow("fra_Latn", 412, 1_204_112),
            new LanguageRow("jpn_Jpan", 96, 220_417),
            new LanguageRow("und", 11, 9_120)),
        List.of(
            new LicenceRow("Apache-2.0", "permissive", 5120, 20_310_441),
            new LicenceRow("CC-BY-SA-4.0", "share-alike", 1204, 7_120_004),
            new LicenceRow("NOASSERTION", "unknown", 2007, 5_208_085)),
        List.of(
            new FaultRow("gzip member damaged", 12),
            new FaultRow("HTTP header without end", 3),
            new FaultRow("record longer than the limit", 1)),
        List.of(new PersonalRow("email", "mask", 412, 207)),
        List.of(new BenchmarkRow("gsm8k", 2638, 3, 4, 2)));
  }

  private static List<StageLedger> ledgers() {
    return List.of(
        new StageLedger.Builder("ingest")
            .add(Unit.RECORDS, Term.IN, "", 28_734)
            .add(Unit.RECORDS, Term.SKIPPED, "request", 9_310)
            .add(Unit.RECORDS, Term.SKIPPED, "warcinfo", 14)
            .add(Unit.RECORDS, Term.QUARANTINED, "", 16)
            .add(Unit.RECORDS, Term.OUT, "", 19_394)
            .add(Unit.DOCUMENTS, Term.ADDED, "", 19_394)
            .add(Unit.DOCUMENTS, Term.OUT, "", 19_394)
            .build(),
        new StageLedger.Builder("filter")
            .add(Unit.DOCUMENTS, Term.IN, "", 19_394)
            .add(Unit.DOCUMENTS, Term.DROPPED, "gopher.word_count", 3_204)
            .add(Unit.DOCUMENTS, Term.DROPPED, "gopher.top_2_gram", 1_877)
            .add(Unit.DOCUMENTS, Term.DROPPED, "c4.line_punct_ratio", 950)
            .add(Unit.DOCUMENTS, Term.DROPPED, "fineweb.short_line_ratio", 721)
            .add(Unit.DOCUMENTS, Term.DROPPED, "licence.tier", 240)
            .add(Unit.DOCUMENTS, Term.DROPPED, "language", 4)
            .add(Unit.DOCUMENTS, Term.OUT, "", 12_398)
            .add(Unit.CHARACTERS, Term.IN, "", 61_200_331)
            .add(Unit.CHARACTERS, Term.DROPPED, "gopher.word_count", 1_120_441)
            .add(Unit.CHARACTERS, Term.DROPPED, "gopher.top_2_gram", 9_204_112)
            .add(Unit.CHARACTERS, Term.DROPPED, "c4.line_punct_ratio", 3_341_090)
            .add(Unit.CHARACTERS, Term.OUT, "", 47_534_688)
            .build(),
        new StageLedger.Builder("dedup")
            .add(Unit.DOCUMENTS, Term.IN, "", 12_398)
            .add(Unit.DOCUMENTS, Term.MERGED, "exact", 1_201)
            .add(Unit.DOCUMENTS, Term.MERGED, "minhash", 2_866)
            .add(Unit.DOCUMENTS, Term.OUT, "", 8_331)
            .build(),
        new StageLedger.Builder("cluster")
            .add(Unit.DOCUMENTS, Term.IN, "", 8_331)
            .add(Unit.DOCUMENTS, Term.OUT, "", 8_331)
            .build(),
        new StageLedger.Builder("shards")
            .add(Unit.DOCUMENTS, Term.IN, "", 8_331)
            .add(Unit.DOCUMENTS, Term.VALIDATION, "", 166)
            .add(Unit.DOCUMENTS, Term.UNUSED, "", 960)
            .add(Unit.DOCUMENTS, Term.OUT, "", 7_205)
            .add(Unit.TOKENS, Term.IN, "", 9_204_117)
            .add(Unit.TOKENS, Term.ADDED, "epochs", 1_804_220)
            .add(Unit.TOKENS, Term.ADDED, "separator", 8_331)
            .add(Unit.TOKENS, Term.VALIDATION, "", 181_020)
            .add(Unit.TOKENS, Term.UNUSED, "", 834_912)
            .add(Unit.TOKENS, Term.TRUNCATED, "", 736)
            .add(Unit.TOKENS, Term.OUT, "", 10_000_000)
            .build());
  }

  private static List<ClusterRow> clusters() {
    var rows = new ArrayList<ClusterRow>();
    for (int i = 0; i < LABELS.length; i++) {
      var terms = new ArrayList<>(List.of(LABELS[i].split(", ")));
      terms.addAll(List.of("group", "analysis", "version", "value"));
      rows.add(
          new ClusterRow("d0" + i, LABELS[i], 1300 / (i + 1) + 40, 2_400_000L / (i + 1), terms));
    }
    return rows;
  }

  private static List<MixtureRow> mixture() {
    double[] natural = {.31, .17, .11, .09, .07, .06, .05, .04, .04, .03, .02, .01};
    double[] weight = {.12, .22, .03, .02, .19, .05, .08, .11, .04, .12, .0004, .0196};
    var rows = new ArrayList<MixtureRow>();
    for (int i = 0; i < LABELS.length; i++) {
      long target = Math.round(weight[i] * 1e7);
      rows.add(
          new MixtureRow(
              "d0" + i, LABELS[i], natural[i], weight[i], target, weight[i] / natural[i]));
    }
    return rows;
  }

  private static List<TrialRow> trials() {
    var random = KeyedHash.of(42, "sample").stream("trials");
    var rows = new ArrayList<TrialRow>();
    int[] sizes = {32, 16, 8};
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < sizes[round]; i++) {
        double objective = 2.31 - 0.05 * round + 0.05 * random.nextGaussian();
        double predicted = round == 0 ? Double.NaN : objective + 0.015 * random.nextGaussian();
        boolean failed = round == 1 && i == 3;
        var weights = Map.of(LABELS[i % 12], 0.61, LABELS[(i + 5) % 12], 0.39);
        rows.add(new TrialRow(round, i, failed ? Double.NaN : objective, predicted, weights));
      }
    }
    return rows;
  }

  private static List<ShardRow> shards() {
    var rows = new ArrayList<ShardRow>();
    for (int i = 0; i < 4; i++) {
      var file = "train-0000" + i + "-of-00004.parquet";
      rows.add(new ShardRow(file, 2441 + i % 2, 2_500_000, 6_120_331 + i, DIGEST));
    }
    rows.add(new ShardRow("valid-00000.parquet", 176, 181_020, 450_112, DIGEST));
    return rows;
  }
}
