package io.cuvee.filters.licence;

import io.cuvee.core.document.Licence;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.core.document.LicenceTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides on a document's licence.
 *
 * <ul>
 *   <li>Evidence below a confidence of {@value #BAR} decides nothing; without any other the licence
 *       is unknown.
 *   <li>Claims of different tiers resolve to the most restrictive one, at a lower confidence.
 *   <li>A licence that a document states itself counts, and not that of its folder or package.
 *   <li>Reserved rights beside a licence leave the document unknown.
 *   <li>An opt-out from text and data mining makes it restricted, whatever the licence: a
 *       reservation, {@code noai}, {@code ai-train=no}, or a rule of robots.txt or ai.txt that
 *       keeps crawlers out which gather text for training.
 * </ul>
 *
 * The result does not depend on the order of the evidence.
 */
public final class LicenceResolver {
  static final double BAR = 0.5;

  private static final double CONFLICT = 0.6;
  private static final double SEVERAL = 0.9;
  private static final double CERTAIN = 0.99;

  private LicenceResolver() {}

  /** The decision, with all evidence kept. */
  public static Licence resolve(List<LicenceEvidence> evidence) {
    var claims = claims(evidence);
    var grants = claims.stream().filter(c -> c.kind() == LicenceClaim.Kind.GRANT).toList();
    var optOut = strongest(claims, LicenceClaim.Kind.OPT_OUT);
    boolean reserved = strongest(claims, LicenceClaim.Kind.RESERVED).isPresent();
    if (optOut.isPresent()) {
      var spdx = grants.isEmpty() ? Licence.NO_ASSERTION : granted(grants, evidence).spdx();
      return new Licence(spdx, LicenceTier.RESTRICTED, evidence, optOut.get().confidence());
    }
    if (grants.isEmpty() || reserved) {
      return Licence.undecided(evidence);
    }
    return granted(grants, evidence);
  }

  private static List<LicenceClaim> claims(List<LicenceEvidence> evidence) {
    var own = new ArrayList<LicenceClaim>();
    var beside = new ArrayList<LicenceClaim>();
    for (var item : evidence) {
      EvidenceReader.read(item)
          .filter(claim -> claim.confidence() >= BAR)
          .ifPresent((EvidenceReader.beside(item) ? beside : own)::add);
    }
    boolean granted = own.stream().anyMatch(c -> c.kind() == LicenceClaim.Kind.GRANT);
    if (!granted) {
      own.addAll(beside);
    }
    return own;
  }

  private static Optional<LicenceClaim> strongest(
      List<LicenceClaim> claims, LicenceClaim.Kind kind) {
    return claims.stream()
        .filter(claim -> claim.kind() == kind)
        .max((a, b) -> Double.compare(a.confidence(), b.confidence()));
  }

  private static Licence granted(List<LicenceClaim> grants, List<LicenceEvidence> evidence) {
    var tier = grants.stream().map(LicenceClaim::tier).max(LicenceTier::compareTo).orElseThrow();
    boolean conflict = grants.stream().anyMatch(claim -> claim.tier() != tier);
    // Independent signs of one licence: the chance that all of them mislead.
    var doubts = new TreeMap<String, List<Double>>();
    for (var claim : grants) {
      if (claim.tier() == tier) {
        doubts.computeIfAbsent(claim.spdx(), s -> new ArrayList<>()).add(1 - claim.confidence());
      }
    }
    String best = null;
    double least = 1;
    for (var entry : doubts.entrySet()) {
      double doubt = entry.getValue().stream().sorted().reduce(1.0, (a, b) -> a * b);
      if (best == null || doubt < least) {
        best = entry.getKey();
        least = doubt;
      }
    }
    double confidence = Math.min(CERTAIN, 1 - least);
    confidence *= conflict ? CONFLICT : doubts.size() > 1 ? SEVERAL : 1;
    return new Licence(best, tier, evidence, confidence);
  }

  /** Says in one sentence what was decided and why. */
  public static String explain(Licence licence) {
    return LicenceExplanation.of(licence, claims(licence.evidence()));
  }
}
