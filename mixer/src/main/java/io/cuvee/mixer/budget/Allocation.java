package io.cuvee.mixer.budget;

import io.cuvee.core.error.CuveeException.RunFailed;
import io.cuvee.core.json.CanonicalJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** One question to the supplies: who gives how many sequences, and may they? */
final class Allocation {
  /** How far below its upper bound the largest budget is searched, in sequences. */
  private static final long SEARCH = 100_000;

  private final List<DomainSupply> supplies;
  private final BigDecimal maxEpochs;
  private final int sequenceLength;
  private final LargestRemainder rule;

  Allocation(
      List<DomainSupply> supplies,
      Map<String, Double> weights,
      double maxEpochs,
      int sequenceLength) {
    if (!(maxEpochs > 0) || Double.isInfinite(maxEpochs) || sequenceLength < 1) {
      throw new IllegalArgumentException(
          "Not a cap and a length: " + maxEpochs + ", " + sequenceLength);
    }
    var sorted = new ArrayList<>(supplies);
    sorted.sort(Comparator.comparing(DomainSupply::domain));
    this.supplies = List.copyOf(sorted);
    this.maxEpochs = decimal(maxEpochs);
    this.sequenceLength = sequenceLength;
    checkNames(weights);
    this.rule =
        new LargestRemainder(
            this.supplies.stream()
                .map(supply -> decimal(weights.getOrDefault(supply.domain(), 0.0)))
                .toList());
  }

  /** The decimal that a number is written as; the manifest shows the same one. */
  static BigDecimal decimal(double value) {
    return new BigDecimal(CanonicalJson.number(value));
  }

  private void checkNames(Map<String, Double> weights) {
    var names = new HashSet<String>();
    for (var supply : supplies) {
      if (!names.add(supply.domain())) {
        throw new IllegalArgumentException("Two supplies are called " + supply.domain());
      }
    }
    var missing =
        weights.keySet().stream()
            .filter(name -> !names.contains(name) && weights.get(name) != 0)
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      throw new RunFailed(
          "The mixture gives weight to domains that have no documents: "
              + String.join(", ", missing)
              + "; give them weight 0 or documents.");
    }
  }

  DomainSupply supply(int domain) {
    return supplies.get(domain);
  }

  /** Sequences a domain, or the refusal. */
  long[] share(long budgetTokens) {
    long total = budgetTokens / sequenceLength;
    if (total < 1) {
      throw new RunFailed(
          "The budget of "
              + budgetTokens
              + " tokens is less than one sequence of "
              + sequenceLength
              + "; raise the budget or shorten the sequences.");
    }
    long[] sequences = rule.apportion(total);
    var over = over(sequences);
    if (!over.isEmpty()) {
      throw new RunFailed(refusal(budgetTokens, sequences, over));
    }
    return sequences;
  }

  /** The domains that would have to repeat more often than the cap allows. */
  private List<Integer> over(long[] sequences) {
    var over = new ArrayList<Integer>();
    for (int d = 0; d < sequences.length; d++) {
      if (BigInteger.valueOf(sequences[d]).compareTo(most(d)) > 0) {
        over.add(d);
      }
    }
    return over;
  }

  /** The most whole sequences that a domain can fill within the cap. */
  private BigInteger most(int domain) {
    return maxEpochs
        .multiply(BigDecimal.valueOf(supplies.get(domain).tokens()))
        .divideToIntegralValue(BigDecimal.valueOf(sequenceLength))
        .toBigInteger();
  }

  private String refusal(long budgetTokens, long[] sequences, List<Integer> over) {
    var asked = new ArrayList<String>();
    boolean empty = false;
    var cap = BigDecimal.ZERO;
    for (int d : over) {
      long tokens = sequences[d] * sequenceLength;
      long have = supplies.get(d).tokens();
      asked.add(supplies.get(d).domain() + " for " + tokens + " of its " + have + " tokens");
      empty |= have == 0;
      if (have > 0) {
        cap =
            cap.max(
                BigDecimal.valueOf(tokens)
                    .divide(BigDecimal.valueOf(have), 2, RoundingMode.CEILING));
      }
    }
    return "The budget of "
        + budgetTokens
        + " tokens asks more than "
        + maxEpochs.toPlainString()
        + " passes of some domains ("
        + String.join(", ", asked)
        + "): lower the budget to "
        + largestBudget()
        + " tokens or less"
        + (empty
            ? ", or give weight 0 to the domains that have no tokens."
            : ", allow " + cap.toPlainString() + " passes, or change the weights.");
  }

  long largestBudget() {
    BigInteger unbreakable = null;
    BigInteger bound = BigInteger.valueOf(Long.MAX_VALUE / sequenceLength);
    for (int d = 0; d < supplies.size(); d++) {
      if (rule.weight(d).signum() > 0) {
        var safe = rule.totalFor(d, most(d));
        unbreakable = unbreakable == null ? safe : unbreakable.min(safe);
        bound = bound.min(rule.totalFor(d, most(d).add(BigInteger.ONE)));
      }
    }
    long high = bound.longValueExact();
    long low = unbreakable.min(bound).longValueExact();
    for (long total = high; total > Math.max(low, high - SEARCH); total--) {
      if (over(rule.apportion(total)).isEmpty()) {
        return total * sequenceLength;
      }
    }
    return low * sequenceLength;
  }
}
