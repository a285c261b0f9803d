package io.cuvee.jobs.recipe;

import io.cuvee.filters.rules.FilterCascade;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rule sets that a recipe may name.
 *
 * @param presets each preset's thresholds with their defaults, in the order of the documentation
 */
public record PresetCatalogue(Map<String, Map<String, Double>> presets) {
  public PresetCatalogue {
    presets = Collections.unmodifiableMap(new LinkedHashMap<>(presets));
  }

  /** The presets of the filters. */
  public static PresetCatalogue builtIn() {
    return new PresetCatalogue(FilterCascade.presets());
  }
}
