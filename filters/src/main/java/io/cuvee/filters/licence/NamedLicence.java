package io.cuvee.filters.licence;

import io.cuvee.core.document.LicenceTier;

/**
 * A licence and its tier.
 *
 * @param spdx SPDX identifier, or {@code LicenseRef-…} where SPDX lists none
 * @param tier how freely what is under it may be used
 */
record NamedLicence(String spdx, LicenceTier tier) {}
