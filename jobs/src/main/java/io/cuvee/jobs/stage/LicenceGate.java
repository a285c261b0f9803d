package io.cuvee.jobs.stage;

import io.cuvee.core.document.Licence;
import io.cuvee.core.document.LicenceTier;
import io.cuvee.core.verdict.Verdict;
import io.cuvee.jobs.recipe.Recipe;
import java.util.EnumSet;
import java.util.Set;

/** Keeps the licence tiers that the recipe names. */
final class LicenceGate {
  private final Set<LicenceTier> kept;
  private final double minimumConfidence;

  private LicenceGate(Set<LicenceTier> kept, double minimumConfidence) {
    this.kept = kept;
    this.minimumConfidence = minimumConfidence;
  }

  static LicenceGate of(Recipe recipe) {
    var tiers = EnumSet.noneOf(LicenceTier.class);
    tiers.addAll(recipe.licence().keep());
    return new LicenceGate(tiers, recipe.licence().minimumConfidence());
  }

  /** The tier's rank is the value of a drop, the number of tiers kept its threshold. */
  Verdict judge(Licence licence) {
    if (!kept.contains(licence.tier())) {
      return new Verdict.Drop(
          "licence", "licence." + licence.tier().label(), licence.tier().ordinal(), kept.size());
    }
    if (licence.confidence() < minimumConfidence) {
      return new Verdict.Drop(
          "licence", "licence.minimum-confidence", licence.confidence(), minimumConfidence);
    }
    return Verdict.KEEP;
  }
}
