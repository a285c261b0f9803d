package io.cuvee.jobs.cli.command;

import io.cuvee.jobs.recipe.PresetCatalogue;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rule sets that the filters have. */
public final class Presets {
  private Presets() {}

  /** Every preset with its thresholds. */
  public static PresetCatalogue builtIn() {
    var presets = new LinkedHashMap<String, Map<String, Double>>();
    presets.put("gopher-quality", Map.of("min-words", 50.0));
    presets.put("gopher-repetition", Map.of("dup-line-ratio", 0.3));
    presets.put("c4", Map.of("min-sentences", 5.0));
    presets.put("fineweb", Map.of("char-dup-ratio", 0.01));
    presets.put("code", Map.of("min-words", 1.0));
    return new PresetCatalogue(presets);
  }
}
