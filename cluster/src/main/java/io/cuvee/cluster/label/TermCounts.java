package io.cuvee.cluster.label;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each term occurs in some documents. Sums drop nothing, so they are the same in any
 * order; whoever sums bounds the number of documents.
 *
 * @param counts occurrences by term, in the order of terms
 * @param total occurrences of all terms
 */
public record TermCounts(Map<String, Long> counts, long total) implements Serializable {
  /** Keeps a sorted copy of the counts. */
  public TermCounts {
    counts = new TreeMap<>(counts);
  }

  /** The counts of no document. */
  public static TermCounts none() {
    return new TermCounts(Map.of(), 0);
  }

  /** The counts of these documents and others together. */
  public TermCounts plus(TermCounts other) {
    return sum(List.of(this, other));
  }

  /** The counts of all documents together. */
  public static TermCounts sum(Iterable<TermCounts> parts) {
    var counts = new TreeMap<String, Long>();
    long total = 0;
    for (var part : parts) {
      part.counts.forEach((term, count) -> counts.merge(term, count, Math::addExact));
      total = Math.addExact(total, part.total);
    }
    return new TermCounts(counts, total);
  }
}
