package io.cuvee.filters.licence;

import io.cuvee.core.document.Licence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words for a decision on a licence. */
final class LicenceExplanation {
  private LicenceExplanation() {}

  static String of(Licence licence, List<LicenceClaim> claims) {
    if (has(claims, LicenceClaim.Kind.OPT_OUT)) {
      return "Restricted: the source opts out of text and data mining"
          + optOut(licence)
          + (licence.spdx().equals(Licence.NO_ASSERTION)
              ? "."
              : ", although it names " + licence.spdx() + ".");
    }
    if (licence.evidence().isEmpty()) {
      return "Unknown: nothing was found that speaks of a licence.";
    }
    if (claims.isEmpty()) {
      return String.format(
          Locale.ROOT,
          "Unknown: none of the %d signs is clearly about the text.",
          licence.evidence().size());
    }
    if (has(claims, LicenceClaim.Kind.RESERVED)) {
      return has(claims, LicenceClaim.Kind.GRANT)
          ? "Unknown: the page names " + names(claims) + " but also reserves all rights."
          : "Unknown: all rights are reserved.";
    }
    long tiers = claims.stream().map(LicenceClaim::tier).distinct().count();
    return String.format(
        Locale.ROOT,
        "%s (%s) with confidence %.2f from %d of %d signs%s.",
        licence.spdx(),
        licence.tier().label(),
        licence.confidence(),
        claims.size(),
        licence.evidence().size(),
        tiers > 1 ? ", the most restrictive of " + names(claims) : "");
  }

  /** The strongest sign of an opt-out, with its place. */
  private static String optOut(Licence licence) {
    String best = "";
    double most = 0;
    for (var sign : licence.evidence()) {
      var claim = EvidenceReader.read(sign);
      boolean stronger =
          claim.isPresent()
              && claim.get().kind() == LicenceClaim.Kind.OPT_OUT
              && claim.get().confidence() > most;
      if (stronger) {
        most = claim.get().confidence();
        best = " (" + sign.kind() + ": " + sign.value() + "; " + sign.where() + ")";
      }
    }
    return best;
  }

  private static boolean has(List<LicenceClaim> claims, LicenceClaim.Kind kind) {
    return claims.stream().anyMatch(claim -> claim.kind() == kind);
  }

  private static String names(List<LicenceClaim> claims) {
    return claims.stream()
        .filter(claim -> claim.kind() == LicenceClaim.Kind.GRANT)
        .map(LicenceClaim::spdx)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
