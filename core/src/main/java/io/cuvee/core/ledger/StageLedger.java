package io.cuvee.core.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one stage read and what became of it. Every line is counted where it happens; none is the
 * remainder of others, so that {@link #imbalance} means something.
 *
 * @param stage name of the stage
 * @param lines the counted amounts
 */
public record StageLedger(String stage, List<LedgerLine> lines) {
  public StageLedger {
    lines = List.copyOf(lines);
  }

  /** The sum of a term over its reasons. */
  public long total(Unit unit, Term term) {
    long sum = 0;
    for (var line : lines) {
      if (line.unit() == unit && line.term() == term) {
        sum = Math.addExact(sum, line.amount());
      }
    }
    return sum;
  }

  /** Amounts of a term by reason, sorted by reason. */
  public Map<String, Long> byReason(Unit unit, Term term) {
    var amounts = new TreeMap<String, Long>();
    for (var line : lines) {
      if (line.unit() == unit && line.term() == term) {
        amounts.merge(line.reason(), line.amount(), Math::addExact);
      }
    }
    return amounts;
  }

  /** By how much each unit fails to balance; empty when the ledger is right. */
  public Map<Unit, Long> imbalance() {
    var sums = new EnumMap<Unit, Long>(Unit.class);
    for (var line : lines) {
      sums.merge(line.unit(), line.term().sign() * line.amount(), Math::addExact);
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  /** The form in {@code ledger.json}: unit, then term, then reason or the plain amount. */
  public Map<String, Object> toJson() {
    var units = new LinkedHashMap<String, Object>();
    for (var unit : Unit.values()) {
      var terms = new LinkedHashMap<String, Object>();
      for (var term : Term.values()) {
        var amounts = byReason(unit, term);
        if (amounts.size() == 1 && amounts.containsKey("")) {
          terms.put(term.label(), amounts.get(""));
        } else if (!amounts.isEmpty()) {
          terms.put(term.label(), amounts);
        }
      }
      if (!terms.isEmpty()) {
        units.put(unit.label(), terms);
      }
    }
    return units;
  }

  /** Collects lines. */
  public static final class Builder {
    private final String stage;
    private final List<LedgerLine> lines = new ArrayList<>();

    /** A ledger for a stage. */
    public Builder(String stage) {
      this.stage = stage;
    }

    /** Adds an amount; an amount of 0 with a reason is left out. */
    public Builder add(Unit unit, Term term, String reason, long amount) {
      if (amount != 0 || reason.isEmpty()) {
        lines.add(new LedgerLine(unit, term, reason, amount));
      }
      return this;
    }

    /** The ledger as collected. */
    public StageLedger build() {
      return new StageLedger(stage, lines);
    }
  }
}
