package io.cuvee.jobs.recipe;

import io.cuvee.core.json.CanonicalJson;
import io.cuvee.jobs.recipe.shape.Field;
import io.cuvee.jobs.recipe.shape.ListShape;
import io.cuvee.jobs.recipe.shape.SectionShape;
import io.cuvee.jobs.recipe.shape.WordOrSection;
import java.util.Map;

/** Writes the recipe's documentation from the catalogue. */
public final class RecipeReference {
  private static final String INTRODUCTION =
      """
      # The recipe

      <!-- Made from the catalogue in io.cuvee.jobs.recipe; change it there. -->

      A recipe is a YAML file that says what a run reads, keeps and writes. What is left out takes
      its default, so a short one works:

      ```yaml
      # yaml-language-server: $schema=recipe.schema.json
      name: my-corpus
      sources:
        - name: crawl
          path: crawl/*.warc.gz
      filters:
        languages: [en, de]
      budget:
        tokens: 2M tokens
      shards:
        tokenizer: gpt2/tokenizer.json
        sequence-length: 1024
      ```

      - **Check it** with `./cuvee plan RECIPE`. A message names file, line and column, and the key
        that was probably meant. Editors with a YAML language server complete and check keys by
        `conf/recipe.schema.json`, which the first comment line names.
      - **Paths** are relative to the working directory, not to the recipe's folder.
      - **Change a value** for one run with `--set`: `--set shards.sequence-length=512`, `--set
        'filters.languages=[en, fr]'`, `--set sources.0.path=other/`. Items of a list go by their
        number, from 0. The value is YAML.
      - **`${NAME}`** in a text stands for a variable of the environment, and must be set; `$${NAME}`
        stands for the characters themselves. Such values are never printed and never written: the
        run's files show `${NAME}`. Secrets come this way only.
      - **Sizes** take B, KiB, MiB, GiB, TiB (powers of 1024) or KB, MB, GB, TB (powers of 1000).
        **Tokens** take k, M, B (or G) and T, with or without the word: `30B tokens`.
      - YAML is read as version 1.2, without anchors, aliases and tags, up to 1 MiB.
      - Nothing in the section `run` changes the result; every other key does, and a stage whose
        part of the recipe is unchanged is reused.

      """;

  private final StringBuilder out = new StringBuilder(INTRODUCTION);

  private RecipeReference() {}

  /** The text of {@code docs/recipe.md}. */
  public static String text(PresetCatalogue presets) {
    var reference = new RecipeReference();
    reference.section("", "The top level", "", RecipeCatalogue.of(presets));
    reference.presets(presets);
    return reference.out.toString();
  }

  private void section(String path, String title, String description, SectionShape shape) {
    out.append("## ").append(title).append("\n\n");
    if (!description.isEmpty()) {
      out.append(description).append("\n\n");
    }
    out.append("| key | value | default | meaning |\n| --- | --- | --- | --- |\n");
    shape.fields().forEach(this::row);
    out.append('\n');
    for (var field : shape.fields()) {
      var inner = inner(field.shape());
      if (inner != null) {
        var name = path.isEmpty() ? field.name() : path + "." + field.name();
        var each = field.shape() instanceof ListShape ? "[]" : "";
        section(name + each, "`" + name + each + "`", field.description(), inner);
      }
    }
  }

  private static SectionShape inner(Object shape) {
    if (shape instanceof SectionShape section) {
      return section;
    }
    if (shape instanceof WordOrSection either) {
      return either.section();
    }
    return shape instanceof ListShape list && list.item() instanceof SectionShape item
        ? item
        : null;
  }

  private void row(Field field) {
    out.append("| `").append(field.name()).append("` | ").append(cell(field.shape().words()));
    out.append(" | ").append(fallback(field)).append(" | ");
    out.append(cell(field.description())).append(" |\n");
  }

  private static String fallback(Field field) {
    if (field.mustBeGiven()) {
      return "**required**";
    }
    if (field.shape() instanceof SectionShape) {
      return "see below";
    }
    if (field.fallback() == null) {
      return "none";
    }
    return "`" + cell(field.fallback().strip().replace("\n- ", "` `- ")) + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private void presets(PresetCatalogue presets) {
    out.append("## Rule sets\n\n");
    out.append(
        "The presets that `filters.tiers[].rules` may name, with their thresholds. To change");
    out.append(" some, write a map:\n`{set: NAME, key: value}`.\n");
    presets.presets().forEach(this::preset);
  }

  private void preset(String name, Map<String, Double> thresholds) {
    out.append("\n### `").append(name).append("`\n\n");
    if (thresholds.isEmpty()) {
      out.append("No thresholds.\n");
      return;
    }
    out.append("| key | default |\n| --- | --- |\n");
    thresholds.forEach(
        (key, value) ->
            out.append("| `")
                .append(key)
                .append("` | ")
                .append(CanonicalJson.number(value))
                .append(" |\n"));
  }
}
