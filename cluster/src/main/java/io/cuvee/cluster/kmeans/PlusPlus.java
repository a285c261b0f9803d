package io.cuvee.cluster.kmeans;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;
import java.util.Arrays;

/**
 * Greedy k-means++ (Arthur and Vassilvitskii, 2007): for each further centre a few vectors of the
 * sample are drawn, each with a chance proportional to its squared distance from the nearest centre
 * so far, and the one that leaves the least sum of such distances is taken. Drawing one alone
 * overlooks a group now and then; with hundreds of centres that matters little, and one is drawn.
 * Draws come from one keyed stream, so the sample's order matters: callers give it in the order of
 * keys.
 */
final class PlusPlus {
  /** Vectors looked at for each centre wanted; the time would else grow with the whole sample. */
  static final int ROWS_PER_CLUSTER = 32;

  private static final int MOST_GREEDY = 200;

  private final float[][] rows;
  private final RandomStream random;
  private final int candidates;
  private double[] distance;

  private PlusPlus(float[][] rows, int clusters, long seed) {
    this.rows = rows;
    this.random = KeyedHash.of(seed, "kmeans").stream("initial");
    this.candidates = clusters <= MOST_GREEDY ? 2 + (int) StrictMath.log(clusters) : 1;
    this.distance = new double[rows.length];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
  }

  /** Up to as many centres as asked for: as many as there are distinct vectors, if fewer. */
  static Centroids choose(float[][] sample, int clusters, long seed) {
    var rows = spread(sample, Math.min(sample.length, (long) clusters * ROWS_PER_CLUSTER));
    int dimension = sample[0].length;
    var start = new PlusPlus(rows, clusters, seed);
    int most = Math.min(clusters, rows.length);
    var values = new float[Math.multiplyExact(most, dimension)];
    int next = start.random.nextInt(rows.length);
    start.distance = start.distances(next);
    int chosen = 0;
    while (next >= 0) {
      System.arraycopy(rows[next], 0, values, chosen++ * dimension, dimension);
      next = chosen < most ? start.best() : -1;
    }
    return new Centroids(chosen, dimension, Arrays.copyOf(values, chosen * dimension));
  }

  /** So many rows of the sample, evenly over its order. */
  private static float[][] spread(float[][] sample, long count) {
    var rows = new float[(int) count][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = sample[(int) ((long) i * sample.length / count)];
    }
    return rows;
  }

  /** Takes the best of the drawn rows: its place, or -1 if every row is a centre already. */
  private int best() {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    double[] bestDistance = distance;
    double total = sum(distance);
    for (int i = 0; i < candidates && total > 0; i++) {
      int row = draw(total);
      var after = distances(row);
      double sum = sum(after);
      if (sum < least) {
        least = sum;
        best = row;
        bestDistance = after;
      }
    }
    distance = bestDistance;
    return best;
  }

  private int draw(double total) {
    double rest = total * random.nextDouble();
    int last = 0;
    for (int row = 0; row < rows.length; row++) {
      if (distance[row] > 0) {
        last = row;
        rest -= distance[row];
        if (rest < 0) {
          return row;
        }
      }
    }
    return last;
  }

  /** Squared distance of each row from the nearest centre, were this row one of them. */
  private double[] distances(int centre) {
    var distances = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      distances[row] = Math.min(distance[row], squaredDistance(rows[row], rows[centre]));
    }
    return distances;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Four running sums, joined in one fixed order: faster than one, and as repeatable. */
  private static double squaredDistance(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 4 <= a.length; i += 4) {
      float d0 = a[i] - b[i];
      float d1 = a[i + 1] - b[i + 1];
      float d2 = a[i + 2] - b[i + 2];
      float d3 = a[i + 3] - b[i + 3];
      s0 += d0 * d0;
      s1 += d1 * d1;
      s2 += d2 * d2;
      s3 += d3 * d3;
    }
    for (; i < a.length; i++) {
      float d = a[i] - b[i];
      s0 += d * d;
    }
    return (double) (s0 + s1) + (s2 + s3);
  }
}
