package io.cuvee.core.ledger;

/**
 * One counted amount.
 *
 * @param unit what is counted
 * @param term which line of the ledger
 * @param reason the rule, cause or kind; empty for terms that need none
 * @param amount how many; 0 or more, except for {@link Term#EDITED}
 */
public record LedgerLine(Unit unit, Term term, String reason, long amount) {
  public LedgerLine {
    if (amount < 0 && term != Term.EDITED) {
      throw new IllegalArgumentException(
          "A count cannot be negative: " + unit + " " + term + " " + reason + " " + amount);
    }
  }
}
