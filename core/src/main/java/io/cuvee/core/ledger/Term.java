package io.cuvee.core.ledger;

import java.util.Locale;

/** The lines of a ledger and the side of the balance on which each stands. */
public enum Term {
  /** What the stage read. */
  IN(+1),
  /** Copies, splits and separators that the stage made. */
  ADDED(+1),
  /** Characters that an edit added (negative: removed). */
  EDITED(+1),
  /** What the stage wrote for the next one. */
  OUT(-1),
  /** Records of a kind that is no document (requests, metadata). */
  SKIPPED(-1),
  /** Dropped by a rule. */
  DROPPED(-1),
  /** Records that could not be read. */
  QUARANTINED(-1),
  /** Duplicates that a survivor stands for. */
  MERGED(-1),
  /** Set apart for validation. */
  VALIDATION(-1),
  /** Left out because the budget or the weight did not ask for it. */
  UNUSED(-1),
  /** Cut off to hit a budget or a sequence's end exactly. */
  TRUNCATED(-1);

  private final int sign;

  Term(int sign) {
    this.sign = sign;
  }

  /** +1 if the term adds to what the stage had, -1 if it takes from it. */
  public int sign() {
    return sign;
  }

  /** The name in {@code ledger.json}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
