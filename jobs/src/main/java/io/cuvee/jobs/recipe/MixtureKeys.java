package io.cuvee.jobs.recipe;

import io.cuvee.jobs.recipe.shape.ChoiceShape;
import io.cuvee.jobs.recipe.shape.Field;
import io.cuvee.jobs.recipe.shape.ListShape;
import io.cuvee.jobs.recipe.shape.MapShape;
import io.cuvee.jobs.recipe.shape.NumberShape;
import io.cuvee.jobs.recipe.shape.Quantity;
import io.cuvee.jobs.recipe.shape.SectionShape;
import io.cuvee.jobs.recipe.shape.TextShape;
import io.cuvee.jobs.recipe.shape.WholeShape;

/** The keys of the section {@code mixture}. */
final class MixtureKeys {
  private MixtureKeys() {}

  static SectionShape section() {
    return SectionShape.of(
        Field.of(
            "method",
            ChoiceShape.of("climb", "natural", "uniform", "given"),
            "climb",
            "How the weights are found: CLIMB's search with proxy models, by supply, all alike, or"
                + " as given in weights."),
        Field.optional(
            "weights",
            new MapShape(new NumberShape(0, 1e9)),
            "For the method given: a weight for each domain by its number; they need not sum to 1,"
                + " and domains left out get none."),
        Field.of(
            "rounds",
            ListShape.some(WholeShape.of(1, 100_000)),
            "[16, 8, 4]",
            "Proxies trained in each round of the search (CLIMB, section 3: fewer and better chosen"
                + " each time)."),
        Field.of(
            "candidates",
            WholeShape.of(100, 10_000_000),
            "100000",
            "Mixtures that the predictor ranks in each round."),
        Field.of(
            "targets",
            ListShape.of(TextShape.label("a domain's number or a source's name")),
            "[]",
            "What the proxies are scored on: domains by number, or sources by name; empty is every"
                + " domain alike."),
        Field.section("proxy", proxy(), "The small models that try mixtures out."));
  }

  private static SectionShape proxy() {
    return SectionShape.of(
        Field.of("order", WholeShape.of(1, 6), "3", "Order of the n-gram model."),
        Field.of(
            "tokens",
            new WholeShape(1_000, 1_000_000_000_000L, Quantity.TOKENS),
            "200000",
            "Tokens on which each proxy is trained."),
        Field.of(
            "sample-tokens",
            new WholeShape(1_000, 1_000_000_000_000L, Quantity.TOKENS),
            "200000",
            "Tokens of each domain that are taken to the search."),
        Field.of(
            "held-out-tokens",
            new WholeShape(1_000, 1_000_000_000L, Quantity.TOKENS),
            "20000",
            "Tokens of each domain on which proxies are scored."));
  }
}
