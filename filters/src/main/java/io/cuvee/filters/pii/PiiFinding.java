package io.cuvee.filters.pii;

import io.cuvee.core.verdict.Verdict;
import java.util.List;
import java.util.Map;

/**
 * What was found in a text and what became of it.
 *
 * @param verdict a drop where a kind that the policy drops was found: the count is the value, 0 the
 *     threshold
 * @param text the text, masked unless it is dropped
 * @param spans where the data, or what masks it, stands in this text; in order
 * @param edits code points that masking added (negative: removed), by {@code pii.<kind>}
 */
public record PiiFinding(
    Verdict verdict, String text, List<PiiSpan> spans, Map<String, Long> edits) {}
