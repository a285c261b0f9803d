package io.cuvee.mixer.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuvee.core.hash.KeyedHash;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SequenceOrderTest {
  private final long seed = Long.getLong("cuvee.seed", 20260101L);

  private static long[] randomCounts(io.cuvee.core.hash.RandomStream random, int most) {
    var counts = new long[1 + random.nextInt(64)];
    for (int d = 0; d < counts.length; d++) {
      int kind = random.nextInt(5);
      counts[d] = kind == 0 ? 0 : kind == 1 ? 1 + random.nextInt(3) : 1 + random.nextInt(most);
    }
    return counts;
  }

  @Test
  void everyNumberIsGivenOnceAndGrowsWithinADomain() {
    System.out.println("cuvee.seed=" + seed);
    var random = KeyedHash.of(seed, "order-test").stream("bijection");
    for (int round = 0; round < 200; round++) {
      var counts = randomCounts(random, 200);
      var order = new SequenceOrder(random.nextLong(), counts);
      var seen = new boolean[(int) order.total()];
      for (int d = 0; d < counts.length; d++) {
        long last = -1;
        for (long i = 0; i < counts[d]; i++) {
          long index = order.globalIndex(d, i);
          assertThat(index).isGreaterThan(last).isLessThan(order.total());
          assertThat(seen[(int) index]).isFalse();
          seen[(int) index] = true;
          last = index;
        }
      }
      assertThat(order.total()).isEqualTo(Arrays.stream(counts).sum());
    }
  }

  @Test
  void everyLongPrefixKeepsTheMixtureWithinHalfAPoint() {
    System.out.println("cuvee.seed=" + seed);
    var random = KeyedHash.of(seed, "order-test").stream("prefix");
    for (int round = 0; round < 30; round++) {
      var counts = randomCounts(random, 3_000);
      var order = new SequenceOrder(random.nextLong(), counts);
      int total = (int) order.total();
      var domainAt = new int[total];
      for (int d = 0; d < counts.length; d++) {
        for (long i = 0; i < counts[d]; i++) {
          domainAt[(int) order.globalIndex(d, i)] = d;
        }
      }
      var seen = new long[counts.length];
      for (int prefix = 1; prefix <= total; prefix++) {
        seen[domainAt[prefix - 1]]++;
        if (prefix >= 1_000) {
          for (int d = 0; d < counts.length; d++) {
            double deviation = (double) seen[d] / prefix - (double) counts[d] / total;
            assertThat(Math.abs(deviation)).as("prefix %s of %s", prefix, total).isLessThan(0.005);
          }
        }
      }
    }
  }

  @Test
  void theFastArithmeticEqualsTheExactOne() {
    System.out.println("cuvee.seed=" + seed);
    var random = KeyedHash.of(seed, "order-test").stream("arithmetic");
    for (int round = 0; round < 2_000; round++) {
      long[] counts = {large(random), large(random), large(random)};
      var order = new SequenceOrder(random.nextLong(), counts);
      int d = random.nextInt(3);
      long i = (random.nextLong() >>> 1) % counts[d];
      long exact = i;
      for (int e = 0; e < 3; e++) {
        exact += e == d ? 0 : order.beforeExactly(e, d, i);
      }
      assertThat(order.globalIndex(d, i)).isEqualTo(exact);
    }
  }

  private static long large(io.cuvee.core.hash.RandomStream random) {
    return random.nextInt(4) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(Integer.MAX_VALUE);
  }

  @Test
  void worksBeyondTwoToTheThirtyOne() {
    long[] counts = {1L << 40, 3L << 38, 1};
    var order = new SequenceOrder(7, counts);
    assertThat(order.total()).isEqualTo((1L << 40) + (3L << 38) + 1);
    assertThat(order.globalIndex(0, (1L << 40) - 1)).isBetween(order.total() - 3, order.total());
    assertThat(order.globalIndex(0, 1L << 39))
        .isBetween((order.total() / 2) - 3, (order.total() / 2) + 3);
  }

  @Test
  void theSeedDecides() {
    long[] counts = {50, 50, 50};
    var one = new SequenceOrder(1, counts);
    assertThat(one.globalIndex(1, 7)).isEqualTo(new SequenceOrder(1, counts).globalIndex(1, 7));
    boolean differs = false;
    for (long seed = 2; seed < 12; seed++) {
      differs |= new SequenceOrder(seed, counts).globalIndex(1, 7) != one.globalIndex(1, 7);
    }
    assertThat(differs).isTrue();
  }

  @Test
  void validationStandsDomainAfterDomain() {
    var numbering = SequenceNumbering.consecutive(new long[] {2, 0, 3});
    assertThat(numbering.globalIndex(0, 1)).isEqualTo(1);
    assertThat(numbering.globalIndex(2, 0)).isEqualTo(2);
    assertThatThrownBy(() -> numbering.globalIndex(1, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
