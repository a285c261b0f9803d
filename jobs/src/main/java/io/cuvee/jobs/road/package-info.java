/**
 * The whole road: which stages run and in which order, which are reused, and the views of a run
 * (ledger, page, summary) that are drawn from what the stages left.
 */
package io.cuvee.jobs.road;
