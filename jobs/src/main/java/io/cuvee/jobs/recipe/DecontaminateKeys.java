package io.cuvee.jobs.recipe;

import io.cuvee.filters.contamination.ContaminationPolicy;
import io.cuvee.filters.contamination.ContaminationRule;
import io.cuvee.jobs.recipe.DecontaminateSpec.Benchmark;
import io.cuvee.jobs.recipe.shape.ChoiceShape;
import io.cuvee.jobs.recipe.shape.Field;
import io.cuvee.jobs.recipe.shape.ListShape;
import io.cuvee.jobs.recipe.shape.NumberShape;
import io.cuvee.jobs.recipe.shape.SectionShape;
import io.cuvee.jobs.recipe.shape.TextShape;
import io.cuvee.jobs.recipe.shape.WholeShape;

/** The keys of the section {@code decontaminate}. */
final class DecontaminateKeys {
  private DecontaminateKeys() {}

  static SectionShape section() {
    return SectionShape.of(
        Field.of(
            "benchmarks", ListShape.of(benchmark()), "[]", "The benchmarks; none without them."),
        rule(),
        Field.optional(
            "ngram", WholeShape.of(3, 100), "Words in an n-gram, other than the rule's."),
        Field.optional(
            "min-ngrams",
            WholeShape.of(1, 1_000_000),
            "Different n-grams that are too many, other than the rule's."),
        Field.optional(
            "min-coverage",
            new NumberShape(0, 1),
            "Share of the document's n-grams that is too much, other than the rule's."),
        Field.of(
            "min-words",
            WholeShape.of(1, 1_000),
            "8",
            "Texts of a benchmark with fewer words are not looked for; those with fewer than an"
                + " n-gram are compared whole."),
        Field.of(
            "action",
            ChoiceShape.of("drop", "cut"),
            "drop",
            "Whether the document goes, or only the passages that it shares."),
        Field.of(
            "margin",
            WholeShape.of(0, 100_000),
            "200",
            "Characters that are cut on each side of a passage (GPT-3: 200)."),
        Field.of(
            "min-left",
            WholeShape.of(0, 1_000_000),
            "200",
            "Characters that must be left after a cut, or the document goes (GPT-3: 200)."));
  }

  private static Field rule() {
    return Field.of(
        "rule",
        ChoiceShape.of("mixturevitae", "gpt3", "datatrove"),
        "mixturevitae",
        "When a document is contaminated: mixturevitae, it shares three 13-grams of words that"
            + " are 0.1 % of its own; gpt3, one 13-gram; datatrove, one 12-gram. With each, an"
            + " item that stands in it whole suffices. Words are compared after NFKC, in lower"
            + " case, without punctuation.");
  }

  private static SectionShape benchmark() {
    return SectionShape.of(
        Field.required(
            "name",
            TextShape.like("[A-Za-z0-9][A-Za-z0-9_-]{0,63}", "a name of letters, digits, hyphens"),
            "Name of the benchmark, as verdicts tell it."),
        Field.required(
            "path",
            TextShape.any("the path of a JSONL or Parquet file"),
            "Its file: JSONL, plain or compressed, or Parquet; an item a row."),
        Field.of(
            "columns",
            ListShape.of(TextShape.any("the name of a column")),
            "[]",
            "Columns whose texts are looked for, each by itself; empty takes all that hold text."),
        Field.optional(
            "id", TextShape.any("the name of a column"), "What an item is called; else its row."));
  }

  static DecontaminateSpec read(Values values) {
    var named = ContaminationRule.NAMED.get(values.text("rule"));
    return new DecontaminateSpec(
        values.sections(
            "benchmarks",
            item ->
                new Benchmark(
                    item.text("name"),
                    item.text("path"),
                    item.texts("columns"),
                    item.has("id") ? item.text("id") : "")),
        new ContaminationRule(
            values.has("ngram") ? values.small("ngram") : named.ngram(),
            values.has("min-ngrams") ? values.small("min-ngrams") : named.minNgrams(),
            values.has("min-coverage") ? values.number("min-coverage") : named.minCoverage(),
            values.small("min-words")),
        new ContaminationPolicy(
            values.text("action").equals("cut"), values.small("margin"), values.small("min-left")));
  }
}
