package io.cuvee.jobs.recipe;

import io.cuvee.jobs.recipe.shape.Field;
import io.cuvee.jobs.recipe.shape.ListShape;
import io.cuvee.jobs.recipe.shape.NumberShape;
import io.cuvee.jobs.recipe.shape.RuleSetShape;
import io.cuvee.jobs.recipe.shape.SectionShape;
import io.cuvee.jobs.recipe.shape.TextShape;

/** The keys of the section {@code filters}. */
final class FilterKeys {
  private FilterKeys() {}

  static SectionShape of(PresetCatalogue presets) {
    var tier =
        SectionShape.of(
            Field.required(
                "name",
                TextShape.like("[a-z0-9][a-z0-9-]{0,63}", "a name of a-z, 0-9 and hyphens"),
                "Name of the tier, as verdicts tell it."),
            Field.required(
                "rules",
                ListShape.some(new RuleSetShape(presets.presets())),
                "Rule sets of the tier: a preset, or a preset with thresholds of one's own, as"
                    + " {set: c4, min-sentences: 3}."));
    return SectionShape.of(
        Field.of(
            "audit",
            new NumberShape(0, 1),
            "0.005",
            "Share of the documents that fail a tier and still go through the dearer ones, so that"
                + " false rejections can be counted. They stay rejected."),
        Field.of(
            "languages",
            ListShape.of(
                TextShape.like("[a-z]{2,3}", "a language code of two or three small letters")),
            "[]",
            "Languages that stay (ISO 639-1, or 639-3 where there is none); empty keeps all."
                + " Code stays anyway."),
        Field.of(
            "tiers",
            ListShape.of(tier),
            """
            - {name: cheap, rules: [gopher-quality, code]}
            - {name: dear, rules: [gopher-repetition, c4, fineweb]}
            """,
            "Rule sets from cheap to dear; what fails a tier never reaches the next."));
  }
}
