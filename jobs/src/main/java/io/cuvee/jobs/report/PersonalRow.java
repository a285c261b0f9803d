package io.cuvee.jobs.report;

/**
 * Personal data of one kind.
 *
 * @param kind what it is
 * @param action what became of it
 * @param spans how often it was found
 * @param documents in how many documents
 */
public record PersonalRow(String kind, String action, long spans, long documents) {}
