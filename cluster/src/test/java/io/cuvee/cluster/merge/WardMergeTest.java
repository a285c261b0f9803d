package io.cuvee.cluster.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cuvee.cluster.kmeans.Centroids;
import io.cuvee.core.error.CuveeException.WrongUsage;
import io.cuvee.core.hash.KeyedHash;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WardMergeTest {
  private static final long SEED = Long.getLong("cuvee.seed", 42);

  /** Eight points of the plane; joins by SciPy 1.17, {@code linkage(points, "ward")}. */
  private static final Centroids EIGHT =
      new Centroids(8, 2, new float[] {0, 0, 1, 0, 0, 2, 5, 5, 6, 5, 5, 7, 10, 0, 10, 1.5f});

  @Test
  void heightsAreThoseOfScipy() {
    var merge = WardMerge.merge(EIGHT, 3);
    double[] scipy = {1, 1, 1.5, 2.38047614, 2.38047614, 10.50158718, 14.53687839};
    assertThat(merge.heights()).containsExactly(scipy, within(1e-8));
    assertThat(merge.domainOfCluster()).containsExactly(0, 0, 0, 1, 1, 1, 2, 2);
    assertThat(merge.height()).isCloseTo(2.38047614, within(1e-8));
    assertThat(merge.naturalDomains()).isEqualTo(3);
    assertThat(merge.domainsAt(1.2)).isEqualTo(6);
  }

  @Test
  void theTargetIsReachedWhateverItIs() {
    for (int target = 1; target <= 8; target++) {
      assertThat(WardMerge.merge(EIGHT, target).domains()).isEqualTo(target);
    }
    assertThat(WardMerge.merge(EIGHT, 100).domainOfCluster())
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(WardMerge.merge(new Centroids(1, 1, new float[1]), 3).domains()).isEqualTo(1);
  }

  /** 1000 centroids in 21 tight groups: 21 domains at CLIMB's height of 1.5. */
  @Test
  void groupsThatStandApartBecomeDomains() {
    var random = KeyedHash.of(SEED, "test").stream("ward");
    var values = new float[1000 * 16];
    for (int c = 0; c < 1000; c++) {
      int group = c % 21;
      for (int i = 0; i < 16; i++) {
        float centre = (group >> (i % 5) & 1) * 20;
        values[c * 16 + i] = (float) (centre + 0.01 * random.nextGaussian());
      }
    }
    var merge = WardMerge.merge(new Centroids(1000, 16, values), 21);
    assertThat(merge.domainsAt(1.5)).as("seed %d", SEED).isEqualTo(21);
    assertThat(merge.naturalDomains()).isEqualTo(21);
    for (int c = 0; c < 1000; c++) {
      assertThat(merge.domainOfCluster()[c]).isEqualTo(c % 21);
    }
  }

  /**
   * 50 points on a line, 1.375 apart: single linkage would chain them to one domain at height 1.5.
   * SciPy's Ward leaves 25 (the step is exact in binary; of one like 1.4 the last bits decide).
   */
  @Test
  void aLineDoesNotCollapse() {
    var values = new float[50];
    for (int i = 0; i < 50; i++) {
      values[i] = i * 1.375f;
    }
    var merge = WardMerge.merge(new Centroids(50, 1, values), 10);
    assertThat(merge.domainsAt(1.5)).isEqualTo(25);
    double[] last = {36.89512163, 88, 165};
    assertThat(Arrays.copyOfRange(merge.heights(), 46, 49)).containsExactly(last, within(1e-8));
  }

  @Test
  void lightClustersJoinSoonerThanHeavyOnes() {
    var centroids = new Centroids(4, 1, new float[] {0, 10, 21, 100});
    assertThat(WardMerge.merge(centroids, 3).domainOfCluster()).containsExactly(0, 0, 1, 2);
    // Costs 2ab/(a+b)·d²: 1000·10² between the first two, about 2·11² with the light third.
    assertThat(WardMerge.merge(centroids, new long[] {1000, 1000, 1, 1000}, 3).domainOfCluster())
        .containsExactly(0, 1, 1, 2);
    assertThat(WardMerge.merge(centroids, new long[] {5, 5, 5, 5}, 3))
        .usingRecursiveComparison()
        .isEqualTo(WardMerge.merge(centroids, 3));
  }

  @Test
  void equalCentroidsJoinFirst() {
    var merge = WardMerge.merge(new Centroids(4, 1, new float[] {3, 1, 3, 3}), 2);
    assertThat(merge.domainOfCluster()).containsExactly(0, 1, 0, 0);
    assertThat(merge.height()).isZero();
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> WardMerge.merge(EIGHT, 0)).isInstanceOf(WrongUsage.class);
    assertThatThrownBy(() -> WardMerge.merge(EIGHT, new long[3], 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
