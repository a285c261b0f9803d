package io.cuvee.mixer.order;

import java.io.Serializable;

/** Gives each sequence of each domain its number in the whole, 0 to the total less one. */
public interface SequenceNumbering extends Serializable {
  /**
   * The number of a sequence.
   *
   * @param domain index of the domain
   * @param i which of the domain's sequences, from 0
   * @throws IndexOutOfBoundsException if there is no such sequence
   */
  long globalIndex(int domain, long i);

  /** One domain after another: the numbering of validation. */
  static SequenceNumbering consecutive(long[] sequencesPerDomain) {
    return new ConsecutiveNumbering(sequencesPerDomain.clone());
  }
}
