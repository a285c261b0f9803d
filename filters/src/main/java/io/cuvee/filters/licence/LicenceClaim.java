package io.cuvee.filters.licence;

import io.cuvee.core.document.LicenceTier;

/**
 * What one piece of evidence says.
 *
 * @param kind what sort of claim it is
 * @param spdx the licence named, {@code NOASSERTION} for the other kinds
 * @param tier its tier
 * @param confidence 0 to 1: that the text of the document is meant
 */
record LicenceClaim(Kind kind, String spdx, LicenceTier tier, double confidence) {
  enum Kind {
    /** A licence is granted. */
    GRANT,
    /** All rights are reserved. */
    RESERVED,
    /** Text and data mining, or training, is refused. */
    OPT_OUT
  }
}
