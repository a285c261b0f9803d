package io.cuvee.jobs.cli.command;

import io.cuvee.filters.rules.FilterCascade;
import io.cuvee.jobs.recipe.PresetCatalogue;

public final class Presets {
  private Presets() {}

  public static PresetCatalogue builtIn() {
    return new PresetCatalogue(FilterCascade.presets());
  }
}
