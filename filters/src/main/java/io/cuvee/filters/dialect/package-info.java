/** What a peer would say of a document, in the peer's own words: for comparison and migration. */
package io.cuvee.filters.dialect;
