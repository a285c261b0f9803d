package io.cuvee.cluster.kmeans;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;
import java.util.Arrays;

/**
 * K-means++ (Arthur and Vassilvitskii, 2007): each further centre is a vector of the sample, drawn
 * with a chance proportional to its squared distance from the nearest centre so far. Draws come
 * from one keyed stream, so the sample's order matters: callers give it in the order of keys.
 */
final class PlusPlus {
  private final float[][] sample;
  private final RandomStream random;
  private final double[] distance;

  private PlusPlus(float[][] sample, long seed) {
    this.sample = sample;
    this.random = KeyedHash.of(seed, "kmeans").stream("initial");
    this.distance = new double[sample.length];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
  }

  /** Up to as many centres as asked for: as many as there are distinct vectors, if fewer. */
  static Centroids choose(float[][] sample, int clusters, long seed) {
    int dimension = sample[0].length;
    var start = new PlusPlus(sample, seed);
    int most = Math.min(clusters, sample.length);
    var values = new float[Math.multiplyExact(most, dimension)];
    int next = start.random.nextInt(sample.length);
    int chosen = 0;
    while (next >= 0) {
      System.arraycopy(sample[next], 0, values, chosen++ * dimension, dimension);
      next = chosen < most ? start.draw(sample[next]) : -1;
    }
    return new Centroids(chosen, dimension, Arrays.copyOf(values, chosen * dimension));
  }

  /** The next centre's place in the sample, or -1 if every vector is a centre already. */
  private int draw(float[] latest) {
    double total = 0;
    for (int row = 0; row < sample.length; row++) {
      distance[row] = Math.min(distance[row], squaredDistance(sample[row], latest));
      total += distance[row];
    }
    double rest = total * random.nextDouble();
    int last = -1;
    for (int row = 0; row < sample.length; row++) {
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

  /**
   * Four running sums, joined in one fixed order: three times as fast as one, and as repeatable.
   */
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
