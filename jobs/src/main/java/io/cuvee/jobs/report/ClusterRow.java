package io.cuvee.jobs.report;

import java.util.List;

/**
 * A domain found by clustering.
 *
 * @param domain its name in the tables, as in {@code d00}
 * @param label its name for people
 * @param documents documents assigned to it
 * @param tokens their tokens
 * @param terms its telling terms, the strongest first
 */
public record ClusterRow(
    String domain, String label, long documents, long tokens, List<String> terms) {}
