package io.cuvee.cluster.merge;

import io.cuvee.cluster.kmeans.Centroids;
import io.cuvee.core.error.CuveeException.WrongUsage;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Agglomerative joining of centroids by Ward's linkage (Ward, 1963), found by chains of nearest
 * neighbours (Murtagh, 1983; Müllner, arXiv 1109.2378): a step from a cluster to its nearest, again
 * and again, until two are each other's nearest; these are joined. Ward's linkage lets joins be
 * made in that order and sorted by height afterwards.
 *
 * <p>The height of a join is {@code sqrt(2·a·b/(a+b))·|x - y|} for weights a, b and centres x, y,
 * which is what SciPy reports for weights of 1. CLIMB cuts its tree at height 1.5, a number that
 * fits one encoder only; here the number of domains is given and the height is reported. Distances
 * are computed when needed, from the centres of joined clusters: time grows with the square of the
 * clusters, memory with their number.
 */
public final class WardMerge {
  private final int dimension;
  private final double[][] centers;
  private final double[] weights;
  private final int[] chain;
  private int chainLength;

  private WardMerge(Centroids centroids, double[] weights) {
    this.dimension = centroids.dimension();
    this.centers = new double[centroids.clusters()][dimension];
    for (int c = 0; c < centers.length; c++) {
      for (int i = 0; i < dimension; i++) {
        centers[c][i] = centroids.values()[c * dimension + i];
      }
    }
    this.weights = weights;
    this.chain = new int[centers.length];
  }

  /** Joins with equal weights, as CLIMB's published code does. */
  public static Merge merge(Centroids centroids, int target) {
    var equal = new long[centroids.clusters()];
    Arrays.fill(equal, 1);
    return merge(centroids, equal, target);
  }

  /**
   * Joins clusters until the target number of domains is left.
   *
   * @param weights how much each cluster counts (documents, say), 0 counting as 1; only their
   *     proportions matter. Small clusters far from all others are then joined sooner than they
   *     would be with equal weights
   * @param target how many domains, at least 1; more than there are clusters leaves all apart
   */
  public static Merge merge(Centroids centroids, long[] weights, int target) {
    if (target < 1) {
      throw new WrongUsage("Clusters are merged to at least 1 domain, not " + target);
    }
    if (weights.length != centroids.clusters()) {
      throw new IllegalArgumentException(
          weights.length + " weights for " + centroids.clusters() + " clusters");
    }
    var joins = new WardMerge(centroids, relative(weights)).joins();
    var heights = new double[joins.length];
    for (int i = 0; i < joins.length; i++) {
      heights[i] = joins[i].height();
    }
    int made = Math.max(0, centroids.clusters() - target);
    return new Merge(domains(centroids.clusters(), Arrays.copyOf(joins, made)), heights);
  }

  /** Weights with a mean of 1, so that heights keep the scale of distances. */
  private static double[] relative(long[] weights) {
    double total = 0;
    for (long weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("A weight cannot be negative: " + weight);
      }
      total += Math.max(1, weight);
    }
    var relative = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      relative[i] = Math.max(1, weights[i]) * (weights.length / total);
    }
    return relative;
  }

  /** Two clusters of the start, one from each joined side, and the height. */
  private record Join(int first, int second, double height) {}

  /** All joins up to the root, by rising height. */
  private Join[] joins() {
    var joins = new Join[centers.length - 1];
    for (int made = 0; made < joins.length; made++) {
      joins[made] = next();
    }
    Arrays.sort(joins, Comparator.comparingDouble(Join::height));
    return joins;
  }

  private Join next() {
    if (chainLength == 0) {
      int first = 0;
      while (centers[first] == null) {
        first++;
      }
      chain[chainLength++] = first;
    }
    while (true) {
      int tip = chain[chainLength - 1];
      int before = chainLength > 1 ? chain[chainLength - 2] : -1;
      int nearest = nearest(tip, before);
      if (nearest == before) {
        chainLength -= 2;
        return join(Math.min(tip, nearest), Math.max(tip, nearest));
      }
      chain[chainLength++] = nearest;
    }
  }

  /** The nearest cluster; of equals the one before in the chain, else the lowest. */
  private int nearest(int tip, int before) {
    int nearest = before;
    double least = before < 0 ? Double.POSITIVE_INFINITY : cost(tip, before, Double.MAX_VALUE);
    for (int other = 0; other < centers.length; other++) {
      if (centers[other] != null && other != tip && other != before) {
        double cost = cost(tip, other, least);
        if (cost < least || nearest < 0) {
          least = cost;
          nearest = other;
        }
      }
    }
    return nearest;
  }

  /** The squared height of a join, or some number that is no less than a limit it exceeds. */
  private double cost(int a, int b, double limit) {
    double factor = 2 * weights[a] * weights[b] / (weights[a] + weights[b]);
    double sum = 0;
    var x = centers[a];
    var y = centers[b];
    for (int i = 0; i < dimension; ) {
      for (int end = Math.min(dimension, i + 32); i < end; i++) {
        double difference = x[i] - y[i];
        sum += difference * difference;
      }
      if (factor * sum > limit) {
        break;
      }
    }
    return factor * sum;
  }

  private Join join(int low, int high) {
    double height = Math.sqrt(cost(low, high, Double.MAX_VALUE));
    double weight = weights[low] + weights[high];
    for (int i = 0; i < dimension; i++) {
      centers[low][i] =
          (weights[low] * centers[low][i] + weights[high] * centers[high][i]) / weight;
    }
    weights[low] = weight;
    centers[high] = null;
    return new Join(low, high, height);
  }

  private static int[] domains(int clusters, Join[] joins) {
    var root = new int[clusters];
    Arrays.setAll(root, i -> i);
    for (var join : joins) {
      int a = find(root, join.first());
      int b = find(root, join.second());
      root[Math.max(a, b)] = Math.min(a, b);
    }
    var domains = new int[clusters];
    int count = 0;
    for (int c = 0; c < clusters; c++) {
      int top = find(root, c);
      domains[c] = top == c ? count++ : domains[top];
    }
    return domains;
  }

  private static int find(int[] root, int cluster) {
    int top = cluster;
    while (root[top] != top) {
      root[top] = root[root[top]];
      top = root[top];
    }
    return top;
  }
}
