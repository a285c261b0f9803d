package io.cuvee.mixer.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cuvee.core.hash.KeyedHash;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixtureTest {
  private static final List<String> ABC = List.of("a", "b", "c");

  @Test
  void thirdsAreRoundedByLargestRemainderToAWhole() {
    var mixture = Mixture.of(ABC, new double[] {1, 1, 1});

    assertThat(mixture.millionths()).containsExactly(333_334, 333_333, 333_333);
    assertThat(mixture.weight("b")).isEqualTo(0.333333);
    assertThat(mixture.toJson()).isEqualTo("{\"a\":0.333334,\"b\":0.333333,\"c\":0.333333}");
  }

  @Test
  void roundedWeightsStayWhatTheyAre() {
    var mixture = Mixture.of(ABC, new double[] {0.000001, 0.700002, 0.299997});

    assertThat(Mixture.of(ABC, mixture.weights())).isEqualTo(mixture);
    assertThat(mixture.millionths()).containsExactly(1, 700_002, 299_997);
  }

  @Test
  void badWeightsAreRefused() {
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Mixture.of(ABC, new double[] {1, bad, 1}))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Mixture.of(ABC, new double[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Mixture.of(List.of("a", "a"), new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void temperatureLiesBetweenNaturalAndUniform() {
    var supplies = new double[] {1, 4, 16};
    // Square roots 1, 2, 4 of seven.
    assertThat(Baselines.temperature(ABC, supplies, 0.5).weights())
        .containsExactly(new double[] {1 / 7.0, 2 / 7.0, 4 / 7.0}, within(1e-6));
    assertThat(Baselines.temperature(ABC, supplies, 1)).isEqualTo(Baselines.natural(ABC, supplies));
    assertThat(Baselines.temperature(ABC, supplies, 0)).isEqualTo(Baselines.uniform(ABC));
  }

  @Test
  void breadthAndDistanceAreThoseOfTheFormulas() {
    var even = Mixture.of(List.of("a", "b"), new double[] {1, 1});
    var one = Mixture.of(List.of("a", "b"), new double[] {1, 0});

    assertThat(even.effectiveDomains()).isEqualTo(2);
    assertThat(one.effectiveDomains()).isEqualTo(1);
    assertThat(even.distance(one)).isEqualTo(1);
  }

  @Test
  void cappedMassGoesToTheOthersInProportion() {
    var capped = new CappedSimplex(ABC, new double[] {0.4, 1, 1});

    // 0.2 too much on a; b and c share 0.6 as 3 to 1.
    assertThat(capped.project(new double[] {0.6, 0.3, 0.1}).weights())
        .containsExactly(0.4, 0.45, 0.15);
  }

  @Test
  void aSecondCapIsFoundWhenTheFirstPushesOver() {
    var capped = new CappedSimplex(ABC, new double[] {0.4, 0.35, 1});

    assertThat(capped.project(new double[] {0.6, 0.3, 0.1}).weights())
        .containsExactly(0.4, 0.35, 0.25);
  }

  @Test
  void domainsWithoutWeightTakeTheRestOnlyIfNoneElseCan() {
    var capped = new CappedSimplex(ABC, new double[] {0.5, 0.3, 0.9});

    assertThat(capped.project(new double[] {1, 0, 0}).weights()).containsExactly(0.5, 0.125, 0.375);
  }

  @Test
  void feasibleMixturesAreLeftAlone() {
    var capped = new CappedSimplex(ABC, new double[] {0.4, 0.4, 0.4});
    var mixture = Mixture.of(ABC, new double[] {0.4, 0.35, 0.25});

    assertThat(capped.project(mixture.weights())).isEqualTo(mixture);
  }

  @Test
  void capsThatJustSufficeGiveTheOnlyMixture() {
    var thirds = new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0};
    var capped = new CappedSimplex(ABC, thirds);

    assertThat(Arrays.stream(capped.project(new double[] {1, 0, 0}).millionths()).sum())
        .isEqualTo(Mixture.WHOLE);
    assertThatThrownBy(() -> new CappedSimplex(ABC, new double[] {0.3, 0.3, 0.3}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void randomProjectionsKeepEveryCap() {
    long seed = Long.getLong("cuvee.seed", 1);
    var random = KeyedHash.of(seed, "caps-test").stream("caps");
    for (int round = 0; round < 500; round++) {
      int size = 2 + random.nextInt(20);
      var names = IntStream.range(0, size).mapToObj(i -> "d" + i).toList();
      var caps = new double[size];
      var weights = new double[size];
      for (int i = 0; i < size; i++) {
        caps[i] = (0.2 + 2 * random.nextDouble()) / size;
        weights[i] = random.nextGamma(0.2);
      }
      if (!CappedSimplex.isFeasible(caps)) {
        continue;
      }
      var capped = new CappedSimplex(names, caps);
      var mixture = capped.project(weights);
      assertThat(capped.holds(mixture)).as("cuvee.seed=%d, round %d", seed, round).isTrue();
      for (int i = 0; i < size; i++) {
        assertThat(mixture.weights()[i]).isLessThanOrEqualTo(caps[i] + 1e-9);
      }
    }
  }
}
