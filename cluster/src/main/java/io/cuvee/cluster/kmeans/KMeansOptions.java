package io.cuvee.cluster.kmeans;

import io.cuvee.core.error.CuveeException.WrongUsage;
import java.io.Serializable;

/**
 * Settings of k-means.
 *
 * @param clusters how many clusters to look for, at least 1; fewer are found where the sample has
 *     fewer distinct vectors
 * @param iterations the most steps to make, 0 for the start alone
 * @param tolerance stop when no centroid moved farther than this (Euclidean distance), 0 or more
 * @param spherical whether centroids are brought to unit length after each step, so that nearest
 *     means largest cosine
 * @param seed the recipe's seed
 */
public record KMeansOptions(
    int clusters, int iterations, double tolerance, boolean spherical, long seed)
    implements Serializable {
  public KMeansOptions {
    if (clusters < 1) {
      throw new WrongUsage("K-means needs at least 1 cluster, not " + clusters);
    }
    if (iterations < 0) {
      throw new WrongUsage("K-means makes 0 or more iterations, not " + iterations);
    }
    if (!(tolerance >= 0)) {
      throw new WrongUsage("The tolerance of k-means is 0 or more, not " + tolerance);
    }
  }
}
