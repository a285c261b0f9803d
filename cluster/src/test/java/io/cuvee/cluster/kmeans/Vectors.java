package io.cuvee.cluster.kmeans;

import io.cuvee.cluster.embed.Float16;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;

/** Vectors for tests, from a seed that can be given as system property {@code cuvee.seed}. */
final class Vectors {
  static final long SEED = Long.getLong("cuvee.seed", 42);

  private Vectors() {}

  static RandomStream random(String name) {
    return KeyedHash.of(SEED, "test").stream(name);
  }

  /** Unit vectors around as many random directions as there are groups, group after group. */
  static float[][] planted(int groups, int each, int dimension, double spread) {
    var random = random("planted");
    var vectors = new float[groups * each][];
    for (int g = 0; g < groups; g++) {
      var centre = unit(random, new double[dimension], 1);
      for (int i = 0; i < each; i++) {
        vectors[g * each + i] = rounded(unit(random, centre, spread));
      }
    }
    return vectors;
  }

  private static double[] unit(RandomStream random, double[] around, double spread) {
    var vector = new double[around.length];
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = around[i] + spread * random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= Math.sqrt(squares);
    }
    return vector;
  }

  private static float[] rounded(double[] vector) {
    var rounded = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      rounded[i] = Float16.round((float) vector[i]);
    }
    return rounded;
  }
}
