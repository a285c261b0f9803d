package io.cuvee.mixer.pack;

import io.cuvee.mixer.budget.BudgetPlan;
import io.cuvee.mixer.order.SequenceNumbering;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts copies at the borders of the sequences and at the domain's budget. Knows one copy at a time,
 * so any number of tasks may cut at once.
 */
public final class Slicer implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int sequenceLength;
  private final long[] budgets;
  private final SequenceNumbering numbering;

  /**
   * A slicer for a plan.
   *
   * @param plan the budgets
   * @param numbering the sequences' numbers, for the plan's sequences per domain
   */
  public Slicer(BudgetPlan plan, SequenceNumbering numbering) {
    this.sequenceLength = plan.sequenceLength();
    this.budgets = plan.domains().stream().mapToLong(domain -> domain.tokens()).toArray();
    this.numbering = numbering;
  }

  /**
   * The pieces of a copy, in order; none if the budget ends before it.
   *
   * @param place where the copy stands
   * @param tokens its token ids, the separator included
   * @throws IllegalArgumentException if the tokens are not as many as the placement says
   */
  public List<Piece> slice(CopyPlacement place, int[] tokens) {
    if (tokens.length != place.length()) {
      throw new IllegalArgumentException(
          place.documentId()
              + " has "
              + tokens.length
              + " tokens but was placed with "
              + place.length());
    }
    var pieces = new ArrayList<Piece>();
    int used = (int) used(place);
    int from = 0;
    while (from < used) {
      long position = place.start() + from;
      int offset = (int) (position % sequenceLength);
      int to = (int) Math.min(used, (long) from + sequenceLength - offset);
      long sequence = numbering.globalIndex(place.domain(), position / sequenceLength);
      pieces.add(
          new Piece(
              sequence,
              offset,
              place.domain(),
              place.documentId(),
              place.group(),
              place.epoch(),
              from,
              Arrays.copyOfRange(tokens, from, to)));
      from = to;
    }
    return pieces;
  }

  /** Tokens of the copy that stand in sequences. */
  public long used(CopyPlacement place) {
    long left = budgets[place.domain()] - place.start();
    return Math.max(0, Math.min(left, place.length()));
  }

  /** Tokens cut off the copy because the budget ends inside it; at most one copy a domain. */
  public long truncated(CopyPlacement place) {
    long used = used(place);
    return used == 0 ? 0 : place.length() - used;
  }

  /** Tokens of the copy if the budget ends before it, else 0. */
  public long unused(CopyPlacement place) {
    return used(place) == 0 ? place.length() : 0;
  }
}
