package io.cuvee.jobs.recipe;

import io.cuvee.core.json.CanonicalJson;
import java.util.LinkedHashMap;

/** The recipe's JSON Schema (draft 7, which editors' YAML servers read), for completion. */
public final class RecipeSchema {
  private RecipeSchema() {}

  /** The text of {@code conf/recipe.schema.json}. */
  public static String text(PresetCatalogue presets) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Cuvée recipe");
    schema.put("description", "What a run reads, keeps and writes; docs/recipe.md says more.");
    schema.putAll(RecipeCatalogue.of(presets).schema());
    return CanonicalJson.pretty(schema);
  }
}
