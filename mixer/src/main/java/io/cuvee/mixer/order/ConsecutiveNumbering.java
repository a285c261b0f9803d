package io.cuvee.mixer.order;

import java.util.Objects;

/** Domain after domain. */
final class ConsecutiveNumbering implements SequenceNumbering {
  private static final long serialVersionUID = 1L;

  private final long[] counts;

  ConsecutiveNumbering(long[] counts) {
    this.counts = counts;
  }

  @Override
  public long globalIndex(int domain, long i) {
    Objects.checkIndex(i, counts[domain]);
    long before = 0;
    for (int d = 0; d < domain; d++) {
      before += counts[d];
    }
    return before + i;
  }
}
