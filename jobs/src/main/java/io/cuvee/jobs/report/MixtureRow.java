package io.cuvee.jobs.report;

/**
 * A domain of the mixture.
 *
 * @param domain its name in the tables
 * @param label its name for people; may be empty
 * @param natural its share of the tokens at hand, 0 to 1
 * @param weight its share in the mixture found, 0 to 1
 * @param targetTokens tokens that the budget gives it
 * @param epochs how often its tokens are read for that
 */
public record MixtureRow(
    String domain, String label, double natural, double weight, long targetTokens, double epochs) {}
