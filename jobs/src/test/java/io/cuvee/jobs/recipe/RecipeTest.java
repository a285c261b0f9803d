package io.cuvee.jobs.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuvee.core.document.LicenceTier;
import io.cuvee.ingest.url.CanonicalRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecipeTest {
  private static final String SHORT =
      """
      name: test
      sources:
        - name: pages
          path: [b/*.warc.gz, a/]
        - name: extra
          path: x.jsonl
      shards:
        tokenizer: ${HOME_OF_MODELS}/t.json
      """;

  private static Recipe recipe(String text, String... sets) {
    return new RecipeLoader(TestPresets.CATALOGUE)
        .parse("r.yaml", text, List.of(sets), Map.of("HOME_OF_MODELS", "/secret"));
  }

  @Test
  void aShortRecipeHasEveryDefault() {
    var recipe = recipe(SHORT);

    assertThat(recipe.seed()).isEqualTo(42);
    assertThat(recipe.sources())
        .extracting(SourceSpec::paths)
        .containsExactly(List.of("b/*.warc.gz", "a/"), List.of("x.jsonl"));
    assertThat(recipe.sources().get(0).columns())
        .isEqualTo(
            new ColumnSpec("text", "html", "id", "url", "date", "language", "title", "license"));
    assertThat(recipe.ingest())
        .isEqualTo(
            new IngestSpec(
                new PageSpec("main", "balanced", "text", "drop", "text"),
                "",
                "",
                false,
                new UrlSpec(
                    CanonicalRules.standard(),
                    List.of(),
                    List.of(),
                    new UrlSpec.FineWebLists(
                        List.of(), List.of(), List.of(), List.of(), List.of(), 2)),
                new LimitsSpec(65536, 67108864, 16777216, 200, 8000000, 1000000, 1000)));
    assertThat(recipe.filters().tiers())
        .extracting(TierSpec::name)
        .containsExactly("cheap", "dear");
    assertThat(recipe.filters().tiers().get(0).rules().get(0))
        .isEqualTo(
            new RuleSetSpec("gopher-quality", Map.of("min-words", 50.0, "max-words", 100000.0)));
    assertThat(recipe.licence().keep()).containsExactly(LicenceTier.values());
    assertThat(recipe.dedup())
        .isEqualTo(
            new DedupSpec(
                true, new MinHashSpec(true, 5, 14, 8), List.of("longest", "newest", "id")));
    assertThat(recipe.cluster())
        .isEqualTo(new ClusterSpec(EncoderSpec.EMBEDDED, 128, 64, 16, 20, 100000, true, 200));
    assertThat(recipe.mixture())
        .isEqualTo(
            new MixtureSpec(
                MixtureMethod.CLIMB,
                Map.of(),
                List.of(16, 8, 4),
                100000,
                List.of(),
                new ProxySpec(3, 200000, 200000, 20000)));
    assertThat(recipe.budget().target()).isEqualTo(OptionalLong.empty());
    assertThat(recipe.shards())
        .isEqualTo(new ShardsSpec("/secret/t.json", "", 2048, 0.01, 268435456));
    assertThat(recipe.run())
        .isEqualTo(new RunSpec("local[*]", 0, 0.5, 0.05, 256L << 20, HttpSpec.DEFAULTS, Map.of()));
  }

  @Test
  void everyKeyCanBeGiven() {
    var recipe =
        recipe(
            SHORT
                + """
                seed: 7
                ingest: {profile: all, language-model: lid.ftz, limits: {header-bytes: 1MB}}
                filters:
                  audit: 1
                  languages: [en, gsw]
                  tiers:
                    - name: only
                      rules: [c4, {set: gopher-quality, min-words: 20}]
                licence: {keep: [permissive], minimum-confidence: .5}
                dedup: {exact: false, minhash: {enabled: false}, survivor: [id]}
                cluster:
                  model: {onnx: m.onnx, tokenizer: m.json, pooling: cls, prefix: "passage: "}
                mixture: {method: given, weights: {0: 1, 12: 0.5}, targets: [3, pages]}
                budget: {tokens: 1.5B tokens, max-epochs: 1}
                run: {master: "spark://h:7077", spark: {spark.executor.cores: 4}}
                """);

    assertThat(recipe.ingest().limits().headerBytes()).isEqualTo(1_000_000);
    assertThat(recipe.filters().tiers().get(0).rules())
        .containsExactly(
            new RuleSetSpec("c4", Map.of("min-sentences", 5.0)),
            new RuleSetSpec("gopher-quality", Map.of("min-words", 20.0, "max-words", 100000.0)));
    assertThat(recipe.licence()).isEqualTo(new LicenceSpec(List.of(LicenceTier.PERMISSIVE), 0.5));
    assertThat(recipe.cluster().model())
        .isEqualTo(new EncoderSpec("m.onnx", "m.json", "cls", "passage: "));
    assertThat(recipe.mixture().weights()).isEqualTo(Map.of("0", 1.0, "12", 0.5));
    assertThat(recipe.mixture().targets()).containsExactly("3", "pages");
    assertThat(recipe.budget().target()).hasValue(1_500_000_000L);
    assertThat(recipe.run().spark()).isEqualTo(Map.of("spark.executor.cores", "4"));
  }

  @Test
  void columnsCanBeThoseOfAKnownDataSet() {
    var recipe = recipe(SHORT.replace("path: x.jsonl", "path: x.jsonl\n    columns: dolma"));
    assertThat(recipe.sources().get(1).columns())
        .isEqualTo(
            new ColumnSpec(
                "text", "html", "id", "metadata.url", "created", "language", "title", "license"));
    assertThatThrownBy(() -> recipe(SHORT.replace("path: x.jsonl", "path: x\n    columns: dolly")))
        .hasMessageContaining("dolma");
  }

  @Test
  void theCommandLineOverridesAndCreates() {
    var recipe =
        recipe(
            SHORT,
            "shards.sequence-length=64",
            "filters.languages=[en, de]",
            "sources.1.path=y.jsonl",
            "cluster.model.onnx=m.onnx",
            "cluster.model.tokenizer=m.json",
            "run.spark.spark.sql.shuffle.partitions=3",
            "budget.tokens=2M tokens");

    assertThat(recipe.shards().sequenceLength()).isEqualTo(64);
    assertThat(recipe.filters().languages()).containsExactly("en", "de");
    assertThat(recipe.sources().get(1).paths()).containsExactly("y.jsonl");
    assertThat(recipe.cluster().model().onnx()).isEqualTo("m.onnx");
    assertThat(recipe.run().spark()).isEqualTo(Map.of("spark.sql.shuffle.partitions", "3"));
    assertThat(recipe.budget().tokens()).isEqualTo(2_000_000);
  }

  @Test
  void theDigestIgnoresOrderAndTheRunSectionAndNothingElse() {
    var digest = recipe(SHORT).digest();

    var swapped =
        """
        shards: {tokenizer: "${HOME_OF_MODELS}/t.json"}
        sources:
          - {path: x.jsonl, name: extra}
          - {path: [a/, b/*.warc.gz], name: pages}
        name: test
        """;
    assertThat(recipe(swapped).digest()).isEqualTo(digest);
    assertThat(recipe(SHORT, "run.partitions=7").digest()).isEqualTo(digest);
    assertThat(recipe(SHORT, "seed=42", "shards.target-bytes=268435456").digest())
        .isEqualTo(digest);
    assertThat(recipe(SHORT, "seed=43").digest()).isNotEqualTo(digest);
    assertThat(recipe(SHORT, "filters.audit=0").digest()).isNotEqualTo(digest);
  }

  @Test
  void secretsAreUsedButNeverWritten() {
    var recipe = recipe(SHORT + "run: {spark: {fs.s3a.secret.key: \"${HOME_OF_MODELS}\"}}\n");

    assertThat(recipe.run().spark()).containsValue("/secret");
    assertThat(recipe.toJson()).doesNotContain("/secret").contains("${HOME_OF_MODELS}/t.json");
    assertThat(recipe.toString() + recipe.run() + recipe.section("shards"))
        .doesNotContain("/secret");
  }

  @Test
  void aDoubledDollarStandsForItself() {
    assertThat(recipe(SHORT, "run.spark.x=$${NOT}-${HOME_OF_MODELS}").run().spark())
        .containsValue("${NOT}-/secret");
  }

  @Test
  void itTravelsToExecutors() throws IOException {
    var out = new ByteArrayOutputStream();
    serialize(recipe(SHORT), out);
    assertThat(out.size()).isPositive();
  }

  @io.cuvee.core.AllowedApi("Spark serializes with it")
  private static void serialize(Recipe recipe, ByteArrayOutputStream out) throws IOException {
    try (var objects = new ObjectOutputStream(out)) {
      objects.writeObject(recipe);
    }
  }
}
