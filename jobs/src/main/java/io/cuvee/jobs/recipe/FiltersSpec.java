package io.cuvee.jobs.recipe;

import java.io.Serializable;
import java.util.List;

/**
 * Which documents are good enough.
 *
 * @param audit share of failed documents that go on to the dearer tiers, 0 to 1
 * @param languages languages that stay; empty keeps all
 * @param tiers from cheap to dear
 */
public record FiltersSpec(double audit, List<String> languages, List<TierSpec> tiers)
    implements Serializable {
  public FiltersSpec {
    languages = List.copyOf(languages);
    tiers = List.copyOf(tiers);
  }
}
