package io.cuvee.jobs.report;

import java.util.Map;

/**
 * A proxy trained on one mixture.
 *
 * @param round round of the search, from 0 or 1 on
 * @param index number of the trial in its round
 * @param objective what was measured; NaN if the proxy failed
 * @param predicted what the predictor had said before; NaN if there was none yet
 * @param weights the mixture
 */
public record TrialRow(
    int round, int index, double objective, double predicted, Map<String, Double> weights) {}
