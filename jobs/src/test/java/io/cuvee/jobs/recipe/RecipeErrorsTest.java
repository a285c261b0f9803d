package io.cuvee.jobs.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuvee.core.error.CuveeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of mistake, with the sentence that the user reads. */
class RecipeErrorsTest {
  private static final String GOOD =
      """
      name: test
      sources:
        - name: pages
          path: crawl/
      shards:
        tokenizer: t.json
      """;

  private final RecipeLoader loader = new RecipeLoader(TestPresets.CATALOGUE);

  private String message(String text, String... sets) {
    try {
      loader.parse("r.yaml", text, List.of(sets), Map.of("SECRET", "hunter2", "EMPTY", ""));
    } catch (CuveeException.WrongUsage e) {
      return e.getMessage();
    }
    throw new AssertionError("The recipe was taken:\n" + text);
  }

  private String appended(String lines) {
    return message(GOOD + lines);
  }

  @Test
  void anUnknownKeyIsNamedWithThePlaceAndTheNearestKey() {
    assertThat(appended("  sequnce-length: 512\n"))
        .isEqualTo(
            "r.yaml:7:3: unknown key \"sequnce-length\" in shards; did you mean"
                + " \"sequence-length\"?");
    assertThat(appended("budgt: {}\n"))
        .isEqualTo("r.yaml:7:1: unknown key \"budgt\" in the recipe; did you mean \"budget\"?");
  }

  @Test
  void anUnknownKeyWithoutANearOneListsTheKeysOfItsSection() {
    assertThat(appended("budget: {hamster: 1}\n"))
        .isEqualTo("r.yaml:7:10: unknown key \"hamster\" in budget; known are tokens, max-epochs");
  }

  @ParameterizedTest
  @CsvSource({"rewrite"})
  void aSectionThatIsNotBuiltYetSaysSo(String section) {
    assertThat(appended(section + ": {}\n"))
        .isEqualTo(
            "r.yaml:7:1: \"" + section + "\" is not available in this version; remove the section");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "budget: {max-epochs: many} | 7:22 | budget.max-epochs must be a number from 1 to 1000, not"
            + " \"many\"",
        "budget: {max-epochs: 0.5} | 7:22 | budget.max-epochs must be a number from 1 to 1000, not"
            + " \"0.5\"",
        "budget: {tokens: 2 cups} | 7:18 | budget.tokens must be a number of tokens as in 2M tokens"
            + " from 1 up, not \"2 cups\"",
        "budget: [1, 2] | 7:9 | budget must be a map of keys, not a list",
        "seed: 1.5 | 7:7 | seed must be a whole number from 0 up, not \"1.5\"",
        "cluster: {spherical: yes} | 7:22 | cluster.spherical must be true or false, not \"yes\"",
        "cluster: {clusters: 0} | 7:21 | cluster.clusters must be a whole number from 1 to 100000,"
            + " not \"0\"",
        "cluster: {model: embeded} | 7:18 | cluster.model must be embedded, or a map of onnx,"
            + " tokenizer, pooling, prefix, not \"embeded\"; did you mean \"embedded\"?",
        "cluster: {model: {onnx: a}} | 7:18 | cluster.model needs \"tokenizer\": the path of a"
            + " tokenizer.json",
        "filters: {languages: en} | 7:22 | filters.languages must be a list, each a language code"
            + " of two or three small letters, not \"en\"",
        "filters: {languages: [english]} | 7:23 | filters.languages[0] must be a language code of"
            + " two or three small letters, not \"english\"",
        "ingest: {profile: artcle} | 7:19 | ingest.profile must be one of article, main, all, not"
            + " \"artcle\"; did you mean \"article\"?",
        "ingest: {profile: {a: b}} | 7:19 | ingest.profile must be one of article, main, all, not a"
            + " map",
        "ingest: {limits: {record-bytes: 64MeB}} | 7:33 | ingest.limits.record-bytes must be a size"
            + " as in 64MiB from 1KiB to 2GiB, not \"64MeB\"",
        "ingest: {language-model: 5} | 7:26 | ingest.language-model must be embedded, or the path"
            + " of a fastText model in quotes, not \"5\"",
        "licence: {keep: []} | 7:17 | licence.keep must be a list of at least one, each one of"
            + " public-domain, permissive, copyleft, restricted, unknown, not an empty list",
        "filters: {tiers: [{name: a, rules: [best]}]} | 7:37 | unknown rule set \"best\" in"
            + " filters.tiers[0].rules[0]; known are gopher-quality, gopher-repetition, c4,"
            + " fineweb, code",
        "filters: {tiers: [{name: a, rules: [gopher-qualty]}]} | 7:37 | unknown rule set"
            + " \"gopher-qualty\" in filters.tiers[0].rules[0]; did you mean \"gopher-quality\"?",
        "filters: {tiers: [{name: a, rules: [{set: c4, min-sentence: 3}]}]} | 7:47 | unknown key"
            + " \"min-sentence\" in the rule set c4; did you mean \"min-sentences\"?",
        "filters: {tiers: [{name: a, rules: [{set: c4, min-sentences: x}]}]} | 7:62 |"
            + " filters.tiers[0].rules[0].min-sentences must be a number, not \"x\"",
        "filters: {tiers: [{name: a, rules: [{min-sentences: 3}]}]} | 7:37 |"
            + " filters.tiers[0].rules[0] needs \"set\": one of gopher-quality, gopher-repetition,"
            + " c4, fineweb, code",
        "filters: {tiers: [{name: a, rules: [c4]}, {name: a, rules: [code]}]} | 7:50 | two tiers are"
            + " named \"a\"; give each a name of its own",
        "filters: {tiers: [{name: a, rules: [c4]}, {name: b, rules: [code, c4]}]} | 7:67 | the rule"
            + " set c4 stands twice in filters.tiers; keep one of them",
        "cluster: {max-tokens: 513} | 7:23 | the embedded model reads at most 512 tokens, and"
            + " cluster.max-tokens is 513",
        "cluster: {clusters: 4, domains: 8} | 7:33 | cluster.domains (8) is more than"
            + " cluster.clusters (4), out of which the domains are made",
        "mixture: {method: given} | 7:19 | mixture.method given needs mixture.weights",
        "mixture: {weights: {0: 1}} | 7:20 | mixture.weights is only read with \"method: given\","
            + " and the method is climb",
        "mixture: {method: given, weights: {0: 0}} | 7:35 | no weight of mixture.weights is above"
            + " 0",
        "mixture: {rounds: []} | 7:19 | mixture.rounds must be a list of at least one, each a whole"
            + " number from 1 to 100000, not an empty list",
        "run: {spark: {spark.x: [1]}} | 7:24 | run.spark.spark.x must be a text or a whole number,"
            + " not a list",
        "run: {spark: {fs.s3a.secret.key: abc}} | 7:34 | run.spark.fs.s3a.secret.key looks like a"
            + " secret; write ${NAME} and set the variable NAME in the environment",
        "seed: 1\\nseed: 2 | 8:1 | key \"seed\" occurs twice; the first is in line 7",
        "seed: *x | 7:7 | aliases (*name) are not read here; write the value out",
        "seed: &x 5 | 7:7 | anchors (&name) are not read here; write the value out",
        "seed: !!int 5 | 7:7 | tags (!name) are not read here; write the value without one",
        "seed: ${SEED} | 7:7 | the environment has no variable SEED; set it, or write the value",
        "? [a, b]\\n: c | 7:3 | a key must be a word, not a list or a map",
        "---\\nname: other | 7:1 | a second document begins here; a recipe is one document",
        "seed: 1: 2 | 7:8 | not YAML: a colon where no key is expected; check the indentation, or"
            + " quote the value",
        "ingest:\\n\\tprofile: all | 8:1 | a tab stands here; YAML is indented by spaces",
      })
  void mistakesAreNamedWithTheirPlace(String line, String place, String sentence) {
    assertThat(appended(line.replace("\\n", "\n").replace("\\t", "\t") + "\n"))
        .isEqualTo("r.yaml:" + place + ": " + sentence);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(message("name: test\n"))
        .isEqualTo("r.yaml:1:1: the recipe needs \"sources\": a list of at least one (and 1 more)");
    assertThat(message(GOOD.replace("    path: crawl/\n", "")))
        .isEqualTo(
            "r.yaml:3:5: sources[0] needs \"path\" or \"list\": files, folders or patterns, or"
                + " lists of them");
    assertThat(message(GOOD.replace("name: test", "name:")))
        .isEqualTo(
            "r.yaml:1:1: the recipe needs \"name\": a name of letters, digits, dots, hyphens and"
                + " underscores");
    assertThat(message(GOOD.substring(0, GOOD.indexOf("shards"))))
        .isEqualTo("r.yaml:1:1: shards needs \"tokenizer\": the path of a tokenizer.json");
  }

  @Test
  void twoSourcesOfOneNameAreRefused() {
    var twice = GOOD.replace("shards:", "  - {name: pages, path: b}\nshards:");
    assertThat(message(twice))
        .isEqualTo("r.yaml:5:12: two sources are named \"pages\"; give each a name of its own");
  }

  @Test
  void credentialsInAPathAreRefusedAndNotRepeated() {
    assertThat(message(GOOD.replace("crawl/", "s3a://key:hunter2@bucket/x")))
        .startsWith("r.yaml:4:11: a path holds a user or a password")
        .doesNotContain("hunter2");
  }

  @Test
  void theFirstOfSeveralProblemsIsToldAndTheOthersAreCounted() {
    assertThat(appended("seed: x\nbudget: {max-epochs: 0}\nrun: {partition: 3}\n"))
        .isEqualTo(
            "r.yaml:7:7: seed must be a whole number from 0 up, not \"x\" (and" + " 2 more)");
  }

  @Test
  void anOptionIsNamedAsThePlaceButItsValueIsNot() {
    assertThat(message(GOOD, "shards.sequnce-length=512"))
        .isEqualTo(
            "--set shards.sequnce-length: unknown key \"sequnce-length\" in shards; did you mean"
                + " \"sequence-length\"?");
    assertThat(message(GOOD, "sources.3.path=x"))
        .isEqualTo("--set sources.3.path: here stands a list; name an item by its number, 0 to 0");
    assertThat(message(GOOD, "seed"))
        .isEqualTo("--set seed: write it as key=value, as in --set shards.sequence-length=1024");
    assertThat(message(GOOD, "run.spark.fs.s3a.secret.key=hunter2")).doesNotContain("hunter2");
  }

  @Test
  void valuesOfTheEnvironmentAreNotPrinted() {
    assertThat(appended("ingest: {profile: \"${SECRET}\"}\n"))
        .isEqualTo(
            "r.yaml:7:19: ingest.profile must be one of article, main, all, not \"${SECRET}\"");
  }

  @ParameterizedTest
  @CsvSource({"''", "'# nothing'", "'---'", "'null'"})
  void anEmptyRecipeSaysSo(String text) {
    assertThat(message(text))
        .isEqualTo("r.yaml:1:1: the recipe is empty; docs/recipe.md shows what it may say");
  }

  @Test
  void aRecipeThatIsNoMapSaysSo() {
    assertThat(message("- a\n"))
        .isEqualTo("r.yaml:1:1: the recipe must be a map of keys, not a list");
  }

  @Test
  void deepNestingIsRefusedBeforeItHurts() {
    assertThat(message("a: " + "[".repeat(100_000)))
        .isEqualTo("r.yaml:1:53: nested deeper than 50 levels");
  }

  @Test
  void filesThatAreNoRecipeAreNamed(@TempDir Path folder) throws IOException {
    var missing = folder.resolve("none.yaml").toString();
    assertThatThrownBy(() -> loader.load(missing, List.of(), Map.of()))
        .isInstanceOf(CuveeException.WrongUsage.class)
        .hasMessage("there is no recipe " + missing + "; check the path, or copy one from conf/");
    assertThatThrownBy(() -> loader.load(folder.toString(), List.of(), Map.of()))
        .hasMessage(folder + " is a folder; name the recipe's file");
    var large = Files.write(folder.resolve("large.yaml"), new byte[RecipeLoader.MAX_BYTES + 1]);
    assertThatThrownBy(() -> loader.load(large.toString(), List.of(), Map.of()))
        .hasMessage(large + " is longer than 1MiB; that is no recipe");
    var latin = folder.resolve("latin.yaml");
    Files.write(latin, "name: x\n# é\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> loader.load(latin.toString(), List.of(), Map.of()))
        .hasMessage(latin + ":2:1: not UTF-8; save the file in that encoding");
  }
}
