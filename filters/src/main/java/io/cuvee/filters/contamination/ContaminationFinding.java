package io.cuvee.filters.contamination;

import io.cuvee.core.verdict.Verdict;
import java.util.List;
import java.util.Map;

/**
 * What a document shares with the benchmarks, and what became of it.
 *
 * @param verdict a drop names the benchmark, or that too little was left
 * @param text the text, without the passages that were cut
 * @param overlaps by benchmark and item; places are those in the text before the cut
 * @param edits code points that were cut (negative), by {@code decontaminate.<benchmark>}
 * @param ngrams most different n-grams shared with one benchmark
 * @param coverage largest share of the document's n-grams that one benchmark has
 */
public record ContaminationFinding(
    Verdict verdict,
    String text,
    List<Overlap> overlaps,
    Map<String, Long> edits,
    int ngrams,
    double coverage) {}
