package io.cuvee.filters.rules;

import io.cuvee.core.signal.Signals;
import io.cuvee.core.verdict.Verdict;
import java.util.List;

/**
 * What the cascade says of a document.
 *
 * @param verdict keep, or the first rule that failed in the order of the cascade
 * @param signals what was measured; NaN for signals of tiers that the document did not reach and of
 *     presets that do not apply to its kind
 * @param text the text after the edits
 * @param edits what changed the text, in order; their sum is the difference in code points
 */
public record Judgement(Verdict verdict, Signals signals, String text, List<Edit> edits) {
  public Judgement {
    edits = List.copyOf(edits);
  }
}
