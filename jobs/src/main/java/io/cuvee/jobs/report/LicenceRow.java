package io.cuvee.jobs.report;

/**
 * What stands under one licence of the documents kept.
 *
 * @param spdx its SPDX identifier
 * @param tier the tier that the recipe knows it by
 * @param documents documents under it
 * @param characters their code points
 */
public record LicenceRow(String spdx, String tier, long documents, long characters) {}
