package io.cuvee.cluster.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuvee.core.error.CuveeException.RunFailed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CentroidsTest {
  private static float[] flat(float[][] rows) {
    var flat = new float[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * rows[0].length, rows[0].length);
    }
    return flat;
  }

  @Test
  void findsTheNearestAndOfEqualsTheLowest() {
    var centroids = new Centroids(4, 2, new float[] {5, 5, 1, 0, -1, 0, 1, 0});
    assertThat(centroids.nearest(new float[] {0.9f, 0.1f})).isEqualTo(1);
    assertThat(centroids.nearest(new float[] {0, 3})).isEqualTo(1);
    assertThat(centroids.nearest(new float[] {-0.5f, 0})).isEqualTo(2);
    assertThat(centroids.squaredDistance(0, new float[] {2, 1})).isEqualTo(25);
  }

  @Test
  void blocksGiveWhatSingleVectorsGiveAndThatIsTheLeastDistance() {
    // 130 centroids of 27 dimensions: neither fills the tiles and passes of the search.
    var centroids = new Centroids(130, 27, flat(Vectors.planted(130, 1, 27, 0)));
    var rows = Vectors.planted(40, 10, 27, 0.2);
    var nearest = centroids.nearest(flat(rows), rows.length);
    for (int row = 0; row < rows.length; row++) {
      assertThat(nearest[row]).isEqualTo(centroids.nearest(rows[row]));
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < 130; c++) {
        least = Math.min(least, centroids.squaredDistance(c, rows[row]));
      }
      assertThat(centroids.squaredDistance(nearest[row], rows[row])).isLessThan(least + 1e-5);
    }
  }

  @Test
  void vectorsThatAreNoNumbersGoToTheFirst() {
    var centroids = new Centroids(2, 1, new float[] {0, 1});
    assertThat(centroids.nearest(new float[] {Float.NaN})).isZero();
  }

  @Test
  void bytesComeBackAsTheSameCentroids() {
    var centroids = new Centroids(2, 3, new float[] {1, -2, 0.5f, 3e-8f, 4, -0f});
    assertThat(Centroids.fromBytes(centroids.toBytes())).isEqualTo(centroids);
  }

  @Test
  void refusesDamagedBytes() {
    var bytes = new Centroids(2, 3, new float[6]).toBytes();
    var huge = bytes.clone();
    Arrays.fill(huge, 4, 11, (byte) 0x7f);
    for (var damaged : new byte[][] {{}, Arrays.copyOf(bytes, 35), huge, new byte[36]}) {
      assertThatThrownBy(() -> Centroids.fromBytes(damaged)).isInstanceOf(RunFailed.class);
    }
  }
}
