/**
 * The page that tells a run: one HTML file without scripts and without a single request to a
 * network, drawn from ledgers and manifests alone. Much of its text was written by strangers;
 * everything passes {@link io.cuvee.jobs.report.Html}, which escapes it.
 */
package io.cuvee.jobs.report;
