package io.cuvee.jobs.recipe;

import io.cuvee.filters.pii.PiiPolicy;
import java.io.Serializable;
import java.util.List;

/**
 * Which documents are good enough.
 *
 * @param audit share of failed documents that go on to the dearer tiers, 0 to 1
 * @param languages languages that stay; empty keeps all
 * @param tiers from cheap to dear
 * @param safety lists of unwanted words and addresses
 * @param pii what becomes of personal data
 */
public record FiltersSpec(
    double audit, List<String> languages, List<TierSpec> tiers, SafetySpec safety, PiiPolicy pii)
    implements Serializable {
  public FiltersSpec {
    languages = List.copyOf(languages);
    tiers = List.copyOf(tiers);
  }
}
