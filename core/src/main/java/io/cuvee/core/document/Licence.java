package io.cuvee.core.document;

import java.util.List;

/**
 * The decision on a document's licence, with what it rests on.
 *
 * @param spdx SPDX identifier, or {@code NOASSERTION}
 * @param tier how freely the document may be used
 * @param evidence every sign that was found, decisive or not
 * @param confidence 0 (none) to 1 (an explicit, machine-readable, unconflicted statement)
 */
public record Licence(
    String spdx, LicenceTier tier, List<LicenceEvidence> evidence, double confidence) {

  /** SPDX's word for "nothing is claimed". */
  public static final String NO_ASSERTION = "NOASSERTION";

  public Licence {
    evidence = List.copyOf(evidence);
  }

  /** Undecided, with the evidence as found. */
  public static Licence undecided(List<LicenceEvidence> evidence) {
    return new Licence(NO_ASSERTION, LicenceTier.UNKNOWN, evidence, 0);
  }
}
