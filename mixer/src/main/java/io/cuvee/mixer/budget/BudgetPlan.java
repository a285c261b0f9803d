package io.cuvee.mixer.budget;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many sequences each domain fills.
 *
 * @param sequenceLength tokens of a sequence
 * @param tokens tokens in all; the sum over the domains, to the token
 * @param domains every domain that has a supply, sorted by name, also those of weight 0
 * @param requestedTokens the budget as asked for, before it was rounded to whole sequences
 */
public record BudgetPlan(
    int sequenceLength, long tokens, List<DomainBudget> domains, long requestedTokens)
    implements Serializable {

  public BudgetPlan {
    domains = List.copyOf(domains);
  }

  /**
   * Shares a budget among the domains: whole sequences by largest remainder (Hamilton's method),
   * equal remainders in the order of the names. Weights and the cap count as the shortest decimals
   * that stand for them, so 0.1 is a tenth.
   *
   * @param supplies what the domains have; each name once
   * @param weights weight by domain, 0 or more; they need not sum to 1
   * @param budgetTokens tokens asked for, separators included; rounded down to whole sequences
   * @param maxEpochs how many passes over a domain are allowed at most; need not be whole
   * @param sequenceLength tokens of a sequence
   * @throws io.cuvee.core.error.CuveeException.RunFailed if a domain cannot give its part within
   *     the cap, or the budget is below one sequence
   */
  public static BudgetPlan allocate(
      List<DomainSupply> supplies,
      Map<String, Double> weights,
      long budgetTokens,
      double maxEpochs,
      int sequenceLength) {
    var allocation = new Allocation(supplies, weights, maxEpochs, sequenceLength);
    long[] sequences = allocation.share(budgetTokens);
    var domains = new ArrayList<DomainBudget>();
    for (int d = 0; d < sequences.length; d++) {
      long tokens = Math.multiplyExact(sequences[d], (long) sequenceLength);
      domains.add(DomainBudget.of(allocation.supply(d), d, sequences[d], tokens));
    }
    long tokens = budgetTokens - budgetTokens % sequenceLength;
    return new BudgetPlan(sequenceLength, tokens, domains, budgetTokens);
  }

  /**
   * A budget, in tokens, that {@link #allocate} accepts at these weights and this cap, and the
   * largest one up to the rounding of single sequences: exact where the search below the upper
   * bound ends within a hundred thousand sequences; else the largest that no rounding can break.
   */
  public static long largestBudget(
      List<DomainSupply> supplies,
      Map<String, Double> weights,
      double maxEpochs,
      int sequenceLength) {
    return new Allocation(supplies, weights, maxEpochs, sequenceLength).largestBudget();
  }

  /**
   * The plan of validation: every document of each domain once, the last sequence of a domain
   * perhaps not full.
   */
  public static BudgetPlan validation(List<DomainSupply> supplies, int sequenceLength) {
    var sorted = new ArrayList<>(supplies);
    sorted.sort(Comparator.comparing(DomainSupply::domain));
    var domains = new ArrayList<DomainBudget>();
    long sum = 0;
    for (var supply : sorted) {
      long tokens = supply.tokens();
      long sequences = tokens / sequenceLength + (tokens % sequenceLength == 0 ? 0 : 1);
      domains.add(DomainBudget.of(supply, domains.size(), sequences, tokens));
      sum = Math.addExact(sum, tokens);
    }
    return new BudgetPlan(sequenceLength, sum, domains, sum);
  }

  /** Whether the sequences are the shares that these weights give, whatever the cap was. */
  public boolean follows(Map<String, Double> weights) {
    var decimals =
        domains.stream()
            .map(domain -> Allocation.decimal(weights.getOrDefault(domain.domain(), 0.0)))
            .toList();
    return Arrays.equals(
        new LargestRemainder(decimals).apportion(tokens / sequenceLength), sequencesPerDomain());
  }

  /** Sequences in all. */
  public long sequences() {
    long sum = 0;
    for (var domain : domains) {
      sum += domain.sequences();
    }
    return sum;
  }

  /** Sequences by domain, in the order of the domains. */
  public long[] sequencesPerDomain() {
    return domains.stream().mapToLong(DomainBudget::sequences).toArray();
  }

  /** Names of the domains, in order. */
  public List<String> domainNames() {
    return domains.stream().map(DomainBudget::domain).toList();
  }

  /** What the rounding to whole sequences did, in a sentence; empty if nothing. */
  public Optional<String> rounding() {
    return tokens == requestedTokens
        ? Optional.empty()
        : Optional.of(
            "The budget of "
                + requestedTokens
                + " tokens is rounded down to "
                + tokens
                + ", whole sequences of "
                + sequenceLength
                + ".");
  }

  /** The form in stage files. */
  public Map<String, Object> toJson() {
    var json = new LinkedHashMap<String, Object>();
    json.put("sequence_length", sequenceLength);
    json.put("tokens", tokens);
    json.put("requested_tokens", requestedTokens);
    json.put("domains", domains.stream().map(DomainBudget::toJson).toList());
    return json;
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if a member is missing
   */
  public static BudgetPlan fromJson(JsonNode json) {
    var domains = new ArrayList<DomainBudget>();
    json.required("domains").forEach(item -> domains.add(DomainBudget.fromJson(item)));
    return new BudgetPlan(
        json.required("sequence_length").asInt(),
        json.required("tokens").asLong(),
        domains,
        json.required("requested_tokens").asLong());
  }
}
