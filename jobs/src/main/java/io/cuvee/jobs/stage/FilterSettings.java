package io.cuvee.jobs.stage;

import io.cuvee.filters.rules.FilterCascade;
import io.cuvee.filters.rules.RuleSet;
import io.cuvee.filters.rules.Tier;
import io.cuvee.jobs.recipe.Recipe;

/** The recipe's tiers as the cascade takes them. */
final class FilterSettings {
  private FilterSettings() {}

  static FilterCascade cascade(Recipe recipe) {
    var tiers =
        recipe.filters().tiers().stream()
            .map(
                tier ->
                    new Tier(
                        tier.name(),
                        tier.rules().stream()
                            .map(rules -> new RuleSet(rules.preset(), rules.thresholds()))
                            .toList()))
            .toList();
    return FilterCascade.of(tiers, recipe.filters().languages());
  }
}
