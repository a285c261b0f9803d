package io.cuvee.jobs.recipe;

import io.cuvee.core.document.LicenceTier;
import java.io.Serializable;
import java.util.List;

/**
 * Which documents may be used.
 *
 * @param keep tiers that stay
 * @param minimumConfidence a licence claimed with less counts as unknown, 0 to 1
 */
public record LicenceSpec(List<LicenceTier> keep, double minimumConfidence)
    implements Serializable {
  public LicenceSpec {
    keep = List.copyOf(keep);
  }
}
