package io.cuvee.mixer.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.core.error.CuveeException.RunFailed;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;
import io.cuvee.core.json.CanonicalJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetPlanTest {
  private static final List<DomainSupply> PLENTY =
      List.of(
          new DomainSupply("c", 10, 1_000_000),
          new DomainSupply("a", 10, 1_000_000),
          new DomainSupply("b", 10, 1_000_000));

  @Test
  void givesTheSeatsLeftToTheLargestRemainders() {
    // 10 sequences: quotas 4.5, 3.4, 2.1 -> floors 4, 3, 2 and one seat left, to .5 (a).
    var plan = BudgetPlan.allocate(PLENTY, Map.of("a", 0.45, "b", 0.34, "c", 0.21), 1_000, 1, 100);
    assertThat(plan.sequencesPerDomain()).containsExactly(5, 3, 2);
    assertThat(plan.domainNames()).containsExactly("a", "b", "c");
  }

  @Test
  void equalRemaindersGoByName() {
    // 4 sequences, three equal weights: quotas 1 1/3 each; the seat left goes to a.
    var plan = BudgetPlan.allocate(PLENTY, Map.of("a", 1.0, "b", 1.0, "c", 1.0), 400, 1, 100);
    assertThat(plan.sequencesPerDomain()).containsExactly(2, 1, 1);
  }

  @Test
  void aTenthIsATenth() {
    // In binary 0.1 + 0.2 is more than 0.3; as decimals b and c tie with quotas 1.5 each.
    var plan = BudgetPlan.allocate(PLENTY, Map.of("a", 0.4, "b", 0.3, "c", 0.3), 500, 1, 100);
    assertThat(plan.sequencesPerDomain()).containsExactly(2, 2, 1);
  }

  @Test
  void roundsTheBudgetDownAndSaysSo() {
    var plan = BudgetPlan.allocate(PLENTY, Map.of("a", 1.0), 1_099, 1, 100);
    assertThat(plan.tokens()).isEqualTo(1_000);
    assertThat(plan.rounding()).hasValueSatisfying(s -> assertThat(s).contains("1099", "1000"));
    assertThat(BudgetPlan.allocate(PLENTY, Map.of("a", 1.0), 1_000, 1, 100).rounding()).isEmpty();
  }

  @Test
  void theCapIsExact() {
    var supplies = List.of(new DomainSupply("a", 3, 1_000), new DomainSupply("b", 3, 9_000));
    var weights = Map.of("a", 0.5, "b", 0.5);
    // a: 2,500 tokens of 1,000 are 2.5 passes.
    var plan = BudgetPlan.allocate(supplies, weights, 5_000, 2.5, 100);
    assertThat(plan.domains().get(0).epochs()).isEqualTo(3);
    assertThat(plan.domains().get(0).passes()).isEqualTo(2.5);
    assertThatThrownBy(() -> BudgetPlan.allocate(supplies, weights, 5_200, 2.5, 100))
        .isInstanceOf(RunFailed.class)
        .hasMessageContaining("a for 2600 of its 1000 tokens")
        .hasMessageContaining("lower the budget to 5000 tokens")
        .hasMessageContaining("allow 2.60 passes");
    // 51 sequences would be 25.5 each; the seat left goes to a by name, and 26 is more than 25.
    assertThat(BudgetPlan.largestBudget(supplies, weights, 2.5, 100)).isEqualTo(5_000);
  }

  @Test
  void namesDomainsWithoutDocuments() {
    assertThatThrownBy(
            () -> BudgetPlan.allocate(PLENTY, Map.of("a", 0.5, "zz", 0.5), 1_000, 1, 100))
        .isInstanceOf(RunFailed.class)
        .hasMessageContaining("zz");
    var empty = List.of(new DomainSupply("a", 0, 0), new DomainSupply("b", 1, 10_000));
    assertThatThrownBy(() -> BudgetPlan.allocate(empty, Map.of("a", 0.5, "b", 0.5), 1_000, 4, 100))
        .isInstanceOf(RunFailed.class)
        .hasMessageContaining("weight 0");
  }

  @Test
  void refusesABudgetBelowOneSequence() {
    assertThatThrownBy(() -> BudgetPlan.allocate(PLENTY, Map.of("a", 1.0), 99, 1, 100))
        .isInstanceOf(RunFailed.class)
        .hasMessageContaining("99");
  }

  @Test
  void sumsToTheTokenAndStaysWithinOneSequenceOfTheQuota() {
    long seed = Long.getLong("cuvee.seed", 20260101L);
    System.out.println("cuvee.seed=" + seed);
    var random = KeyedHash.of(seed, "budget-test").stream("draws");
    for (int round = 0; round < 300; round++) {
      int length = 1 + random.nextInt(64);
      var supplies = new ArrayList<DomainSupply>();
      var weights = randomMixture(random, supplies);
      double cap = 0.25 + random.nextInt(40) / 4.0;
      long largest = BudgetPlan.largestBudget(supplies, weights, cap, length);
      if (largest == 0) {
        continue;
      }
      var plan = BudgetPlan.allocate(supplies, weights, largest, cap, length);
      assertThat(plan.domains().stream().mapToLong(DomainBudget::tokens).sum()).isEqualTo(largest);
      double sum = weights.values().stream().mapToDouble(w -> w).sum();
      for (var domain : plan.domains()) {
        double quota = weights.get(domain.domain()) / sum * plan.sequences();
        assertThat((double) domain.sequences()).isBetween(quota - 1.000001, quota + 1.000001);
        assertThat(domain.tokens()).isLessThanOrEqualTo((long) (cap * domain.supplyTokens()));
      }
      assertThatThrownBy(
              () -> BudgetPlan.allocate(supplies, weights, largest + length, cap, length))
          .isInstanceOf(RunFailed.class);
    }
  }

  private static Map<String, Double> randomMixture(
      RandomStream random, List<DomainSupply> supplies) {
    var weights = new HashMap<String, Double>();
    int domains = 1 + random.nextInt(8);
    for (int d = 0; d < domains; d++) {
      supplies.add(new DomainSupply("d" + d, 5, 500 + random.nextInt(5_000)));
      weights.put("d" + d, (1 + random.nextInt(1_000)) / 1_000.0);
    }
    return weights;
  }

  @Test
  void validationTakesEveryTokenOnce() {
    var plan =
        BudgetPlan.validation(
            List.of(
                new DomainSupply("b", 2, 201),
                new DomainSupply("a", 1, 200),
                new DomainSupply("c", 0, 0)),
            100);
    assertThat(plan.sequencesPerDomain()).containsExactly(2, 3, 0);
    assertThat(plan.tokens()).isEqualTo(401);
    assertThat(plan.domains()).extracting(DomainBudget::epochs).containsExactly(1, 1, 0);
  }

  @Test
  void readsBackWhatItWrites() throws Exception {
    var plan = BudgetPlan.allocate(PLENTY, Map.of("a", 0.7, "b", 0.3), 12_345, 4, 100);
    var json = new ObjectMapper().readTree(CanonicalJson.line(plan.toJson()));
    assertThat(BudgetPlan.fromJson(json)).isEqualTo(plan);
  }
}
