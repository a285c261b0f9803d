/**
 * What records say of the rights in others: {@code robots.txt}, {@code tdmrep.json} and {@code
 * ai.txt} of the pages of their site, licence files and package manifests of the code in their
 * folder. Such a record is read where the crawl has it ({@link io.cuvee.ingest.rights.RightsFile}),
 * brought together with documents by keys ({@link io.cuvee.ingest.rights.Scopes}), and becomes
 * their evidence ({@link io.cuvee.ingest.rights.RightsEvidence}). Nothing is decided here.
 */
package io.cuvee.ingest.rights;
