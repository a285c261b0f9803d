/**
 * Exact and near duplicates: fingerprints, MinHash signatures with their bands, similarity of
 * shingles, and groups. The joins over a corpus are made elsewhere, from these functions.
 */
package io.cuvee.filters.dedup;
