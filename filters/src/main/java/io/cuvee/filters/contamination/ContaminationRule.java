package io.cuvee.filters.contamination;

import java.io.Serializable;
import java.util.Map;

/**
 * When a document counts as contaminated by a benchmark: it shares enough different n-grams with it
 * and they cover enough of it, or an item stands in it whole.
 *
 * @param ngram words in an n-gram
 * @param minNgrams different n-grams, at least
 * @param minCoverage share of the document's n-grams, at least; 0 to 1
 * @param minWords an item with fewer words is not looked for; one with more, but fewer than an
 *     n-gram, is compared whole
 */
public record ContaminationRule(int ngram, int minNgrams, double minCoverage, int minWords)
    implements Serializable {
  private static final int SHORTEST_ITEM = 8;

  /**
   * The published rules by name, default first: MixtureVitae (13-grams, three of them and 0.1 %;
   * here without its removal of English stop words), GPT-3 (Brown et al. 2020, appendix C: one
   * 13-gram), datatrove's n-gram decontamination (one 12-gram).
   */
  public static final Map<String, ContaminationRule> NAMED =
      Map.of(
          "mixturevitae", new ContaminationRule(13, 3, 0.001, SHORTEST_ITEM),
          "gpt3", new ContaminationRule(13, 1, 0, SHORTEST_ITEM),
          "datatrove", new ContaminationRule(12, 1, 0, SHORTEST_ITEM));

  /** Whether so much overlap is too much. */
  boolean exceeded(int ngrams, double coverage, boolean whole) {
    return whole || (ngrams >= minNgrams && coverage >= minCoverage);
  }
}
