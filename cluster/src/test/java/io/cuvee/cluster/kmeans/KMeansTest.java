package io.cuvee.cluster.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cuvee.core.error.CuveeException.RunFailed;
import io.cuvee.core.error.CuveeException.WrongUsage;
import io.cuvee.core.hash.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansTest {
  private static KMeansOptions options(int clusters, boolean spherical) {
    return new KMeansOptions(clusters, 50, 1e-6, spherical, Vectors.SEED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void findsPlantedClusters(boolean spherical) {
    var sample = Vectors.planted(12, 50, 32, 0.02);
    var centroids = KMeans.fit(sample, options(12, spherical));
    var found = new HashSet<Integer>();
    for (int group = 0; group < 12; group++) {
      int cluster = centroids.nearest(sample[group * 50]);
      for (int i = 0; i < 50; i++) {
        assertThat(centroids.nearest(sample[group * 50 + i]))
            .as("seed %d", Vectors.SEED)
            .isEqualTo(cluster);
      }
      found.add(cluster);
    }
    assertThat(found).hasSize(12);
  }

  @Test
  void centroidsAreTheMeansOfTheirVectors() {
    var sample = new float[][] {{0, 0}, {0, 1}, {10, 0}, {10, 1}, {10, 5}};
    var centroids = KMeans.fit(sample, options(2, false));
    int left = centroids.nearest(new float[] {0, 0});
    assertThat(centroids.centroid(left)).containsExactly(0, 0.5f);
    assertThat(centroids.centroid(1 - left)).containsExactly(10, 2);
    // 2 · 0.5² + 2² + 1² + 3²
    assertThat(KMeans.accumulate(centroids, sample).inertia()).isCloseTo(14.5, within(1e-9));
  }

  @Test
  void aStepIsTheSameBitsForAnyBlocksAndAnyOrder() {
    var sample = Vectors.planted(30, 40, 48, 0.3);
    var options = options(25, false);
    var start = KMeans.initial(sample, options);
    var whole = KMeans.update(start, List.of(KMeans.accumulate(start, sample)), options);
    for (int rows : new int[] {1, 7, 64, 1024}) {
      var sums = new ArrayList<BlockSums>();
      for (int from = sample.length; from > 0; from -= rows) {
        var block = Arrays.copyOfRange(sample, Math.max(0, from - rows), from);
        sums.add(KMeans.accumulate(start, block));
      }
      assertThat(KMeans.update(start, sums, options).toBytes()).isEqualTo(whole.toBytes());
    }
  }

  @Test
  void theSameSeedGivesTheSameStartAndAnotherSeedAnother() {
    var sample = Vectors.planted(20, 10, 16, 0.3);
    var start = KMeans.initial(sample, options(8, false));
    assertThat(KMeans.initial(sample, options(8, false))).isEqualTo(start);
    var other = new KMeansOptions(8, 50, 1e-6, false, Vectors.SEED + 1);
    assertThat(KMeans.initial(sample, other)).isNotEqualTo(start);
  }

  /** Whole bits, so that a change of the algorithm or of the platform cannot pass unseen. */
  @Test
  void theCentroidsOfAFixedSampleNeverChange() {
    var sample = new float[64][3];
    for (int i = 0; i < 64; i++) {
      sample[i] = new float[] {i % 4, (i / 4) % 4, (i / 16) * (i / 16)};
    }
    var centroids = KMeans.fit(sample, new KMeansOptions(5, 20, 0, false, 1));
    assertThat(Sha256.hex(centroids.toBytes()))
        .isEqualTo("138d53c179e7071c2ef633ecef1c01f364b2d95a3c97f1225fa6121ff14f724a");
  }

  @Test
  void thereAreNoMoreClustersThanDistinctVectors() {
    var sample = new float[][] {{1, 0}, {0, 1}, {1, 0}, {1, 0}, {0, 1}, {3, 3}};
    var centroids = KMeans.fit(sample, options(10, false));
    assertThat(centroids.clusters()).isEqualTo(3);
    assertThat(KMeans.accumulate(centroids, sample).inertia()).isZero();
    var same = new float[][] {{2}, {2}};
    assertThat(KMeans.fit(same, options(2, true)).clusters()).isEqualTo(1);
  }

  @Test
  void anEmptyClusterTakesHalfOfTheLargest() {
    var sample = new float[][] {{-1}, {-2}, {5}, {6}, {7}, {8}};
    var start = new Centroids(3, 1, new float[] {-1, 6, 100});
    var next = KMeans.update(start, List.of(KMeans.accumulate(start, sample)), options(3, false));
    float mean = 6.5f;
    assertThat(next.values()).containsExactly(-1.5f, mean - mean / 1024, mean + mean / 1024);
    assertThat(KMeans.accumulate(next, sample).counts()).doesNotContain(0);
  }

  @Test
  void sphericalCentroidsHaveUnitLength() {
    var centroids = KMeans.fit(Vectors.planted(5, 20, 24, 0.3), options(5, true));
    for (int c = 0; c < 5; c++) {
      assertThat(centroids.squaredLength(c)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void startIsSpreadOverPlantedGroups() {
    // D² sampling misses a group of 12 far, tight ones with a chance of about nil.
    var sample = Vectors.planted(12, 50, 32, 0.001);
    var start = KMeans.initial(sample, options(12, false));
    var found = new HashSet<Integer>();
    for (int group = 0; group < 12; group++) {
      found.add(start.nearest(sample[group * 50]));
    }
    assertThat(found).as("seed %d", Vectors.SEED).hasSize(12);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> KMeans.initial(new float[0][], options(2, false)))
        .isInstanceOf(RunFailed.class);
    assertThatThrownBy(() -> options(0, false)).isInstanceOf(WrongUsage.class);
    assertThatThrownBy(() -> new KMeansOptions(2, 5, Double.NaN, false, 1))
        .isInstanceOf(WrongUsage.class);
  }
}
