package io.cuvee.core.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomStreamTest {
  private static final int DRAWS = 20_000;

  @Test
  void firstNumbersOfSplitMix64AreTheReferencesOwn() {
    // Vigna's splitmix64.c from state 1234567.
    var stream = new RandomStream(1234567);
    assertThat(stream.nextLong()).isEqualTo(6457827717110365317L);
    assertThat(stream.nextLong()).isEqualTo(3203168211198807973L);
  }

  @Test
  void gammaVariatesHaveTheirShapeAsMeanAndVariance() {
    for (double shape : new double[] {0.1, 0.7, 1, 4.5}) {
      var stream = KeyedHash.of(7, "gamma").stream("shape " + shape);
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < DRAWS; i++) {
        double x = stream.nextGamma(shape);
        assertThat(x).isNotNegative();
        sum += x;
        squares += x * x;
      }
      double mean = sum / DRAWS;
      // Four standard errors: the variance of a unit-scale gamma variate is its shape.
      assertThat(mean).isCloseTo(shape, within(4 * Math.sqrt(shape / DRAWS)));
      assertThat(squares / DRAWS - mean * mean).isCloseTo(shape, within(0.15 * shape + 0.02));
    }
  }

  @Test
  void boundedNumbersReachEveryValueEvenly() {
    var stream = KeyedHash.of(7, "bounded").stream("die");
    var counts = new int[6];
    for (int i = 0; i < DRAWS; i++) {
      counts[stream.nextInt(6)]++;
    }
    for (int count : counts) {
      assertThat((double) count).isCloseTo(DRAWS / 6.0, within(4 * Math.sqrt(DRAWS / 6.0)));
    }
  }
}
