package io.cuvee.jobs.recipe;

import java.util.LinkedHashMap;
import java.util.Map;

/** Presets of the tests' own, so that they do not change with the filters. */
final class TestPresets {
  static final PresetCatalogue CATALOGUE = new PresetCatalogue(presets());

  private TestPresets() {}

  private static Map<String, Map<String, Double>> presets() {
    var presets = new LinkedHashMap<String, Map<String, Double>>();
    presets.put("gopher-quality", Map.of("min-words", 50.0, "max-words", 100000.0));
    presets.put("gopher-repetition", Map.of("dup-line-ratio", 0.3));
    presets.put("c4", Map.of("min-sentences", 5.0));
    presets.put("fineweb", Map.of("char-dup-ratio", 0.01));
    presets.put("code", Map.of());
    return presets;
  }
}
