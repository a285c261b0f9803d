package io.cuvee.jobs.recipe;

import io.cuvee.core.document.LicenceTier;
import io.cuvee.ingest.RowLayout;
import io.cuvee.jobs.recipe.shape.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Makes the settings' records from values that were read without problems. */
final class RecipeBinding {
  private RecipeBinding() {}

  static Recipe of(Map<?, ?> read) {
    var values = new Values(read);
    return new Recipe(
        values.text("name"),
        values.whole("seed"),
        values.sections("sources", RecipeBinding::source),
        ingest(values.section("ingest")),
        filters(values.section("filters")),
        licence(values.section("licence")),
        DecontaminateKeys.read(values.section("decontaminate")),
        dedup(values.section("dedup")),
        cluster(values.section("cluster")),
        mixture(values.section("mixture")),
        budget(values.section("budget")),
        shards(values.section("shards")),
        run(values.section("run")),
        resolved(read));
  }

  private static SourceSpec source(Values source) {
    return new SourceSpec(
        source.text("name"),
        source.has("path") ? source.texts("path") : List.of(),
        source.has("list") ? source.texts("list") : List.of(),
        source.has("prefix") ? source.text("prefix") : "",
        source.text("format"),
        columns(source),
        pages(source.section("pages")));
  }

  private static PageSpec pages(Values section) {
    return new PageSpec(
        section.text("profile"),
        section.text("balance"),
        section.text("form"),
        section.text("comments"),
        section.text("links"));
  }

  private static ColumnSpec columns(Values source) {
    if (source.map().get("columns") instanceof Text preset) {
      return ColumnSpec.of(RowLayout.preset(preset.actual()));
    }
    var columns = source.section("columns");
    return new ColumnSpec(
        columns.text("text"),
        columns.text("html"),
        columns.text("id"),
        columns.text("url"),
        columns.text("date"),
        columns.text("language"),
        columns.text("title"),
        columns.text("licence"));
  }

  private static IngestSpec ingest(Values ingest) {
    var limits = ingest.section("limits");
    return new IngestSpec(
        pages(ingest),
        ingest.textUnless("embedded", "language-model"),
        ingest.textUnless("any", "language-model-sha256"),
        ingest.flag("paragraph-languages"),
        UrlKeys.read(ingest.section("url")),
        new LimitsSpec(
            limits.small("header-bytes"),
            limits.whole("record-bytes"),
            limits.whole("decoded-bytes"),
            limits.small("ratio"),
            limits.small("text-characters"),
            limits.small("page-tags"),
            limits.small("tag-attributes")));
  }

  private static FiltersSpec filters(Values filters) {
    return new FiltersSpec(
        filters.number("audit"),
        filters.texts("languages"),
        filters.sections(
            "tiers",
            tier ->
                new TierSpec(tier.text("name"), tier.sections("rules", RecipeBinding::ruleSet))),
        SafetyKeys.read(filters.section("safety")),
        PiiKeys.read(filters.map().get("pii")));
  }

  private static RuleSetSpec ruleSet(Values rules) {
    var thresholds = new TreeMap<String, Double>();
    for (var key : rules.map().keySet()) {
      if (!key.equals("set")) {
        thresholds.put((String) key, rules.number((String) key));
      }
    }
    return new RuleSetSpec(rules.text("set"), thresholds);
  }

  private static LicenceSpec licence(Values licence) {
    return new LicenceSpec(
        licence.list("keep", tier -> LicenceTier.of(Values.actual(tier))),
        licence.number("minimum-confidence"));
  }

  private static DedupSpec dedup(Values dedup) {
    var minhash = dedup.section("minhash");
    return new DedupSpec(
        dedup.flag("exact"),
        new MinHashSpec(
            minhash.flag("enabled"),
            minhash.small("ngram"),
            minhash.small("buckets"),
            minhash.small("hashes-per-bucket")),
        dedup.texts("survivor"));
  }

  private static ClusterSpec cluster(Values cluster) {
    return new ClusterSpec(
        encoder(cluster),
        cluster.small("max-tokens"),
        cluster.small("clusters"),
        cluster.small("domains"),
        cluster.small("iterations"),
        cluster.small("sample"),
        cluster.flag("spherical"),
        cluster.small("sample-per-label"));
  }

  private static EncoderSpec encoder(Values cluster) {
    if (!(cluster.map().get("model") instanceof Map<?, ?> map)) {
      return EncoderSpec.EMBEDDED;
    }
    var model = new Values(map);
    return new EncoderSpec(
        model.text("onnx"), model.text("tokenizer"), model.text("pooling"), model.text("prefix"));
  }

  private static MixtureSpec mixture(Values mixture) {
    var proxy = mixture.section("proxy");
    return new MixtureSpec(
        MixtureMethod.valueOf(mixture.text("method").toUpperCase(Locale.ROOT)),
        mixture.entries("weights", weight -> (Double) weight),
        mixture.list("rounds", round -> Math.toIntExact((Long) round)),
        mixture.small("candidates"),
        mixture.texts("targets"),
        new ProxySpec(
            proxy.small("order"),
            proxy.whole("tokens"),
            proxy.whole("sample-tokens"),
            proxy.whole("held-out-tokens")));
  }

  private static BudgetSpec budget(Values budget) {
    return new BudgetSpec(
        budget.has("tokens") ? budget.whole("tokens") : 0, budget.number("max-epochs"));
  }

  private static ShardsSpec shards(Values shards) {
    return new ShardsSpec(
        shards.text("tokenizer"),
        shards.textUnless("auto", "end-of-document"),
        shards.small("sequence-length"),
        shards.number("validation"),
        shards.whole("target-bytes"));
  }

  private static RunSpec run(Values run) {
    return new RunSpec(
        run.text("master"),
        run.small("partitions"),
        run.number("max-quarantined"),
        run.number("max-unreadable"),
        run.whole("split-bytes"),
        http(run.section("http")),
        run.entries("spark", Values::actual));
  }

  private static HttpSpec http(Values http) {
    return new HttpSpec(
        http.small("attempts"), http.small("timeout-seconds"), http.small("per-host"));
  }

  /** In JSON's terms; the order of sources and of their paths does not matter, so it is fixed. */
  private static TreeMap<String, Object> resolved(Map<?, ?> read) {
    var resolved = new TreeMap<String, Object>();
    read.forEach((key, value) -> resolved.put((String) key, Values.shown(value)));
    var sources = new ArrayList<Map<String, Object>>();
    for (var item : (List<?>) resolved.get("sources")) {
      var source = new TreeMap<String, Object>();
      ((Map<?, ?>) item).forEach((key, value) -> source.put((String) key, value));
      for (var key : List.of("path", "list")) {
        if (source.get(key) instanceof List<?> given) {
          var paths = new ArrayList<String>();
          given.forEach(path -> paths.add((String) path));
          paths.sort(Comparator.naturalOrder());
          source.put(key, paths);
        }
      }
      sources.add(source);
    }
    sources.sort(Comparator.comparing(source -> (String) source.get("name")));
    resolved.put("sources", sources);
    return resolved;
  }
}
