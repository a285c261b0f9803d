package io.cuvee.jobs.report;

/**
 * What one language has of the documents kept.
 *
 * @param language its code
 * @param documents documents in it
 * @param characters their code points
 */
public record LanguageRow(String language, long documents, long characters) {}
