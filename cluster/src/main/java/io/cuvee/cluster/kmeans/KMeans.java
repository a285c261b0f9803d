package io.cuvee.cluster.kmeans;

import io.cuvee.core.error.CuveeException.RunFailed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lloyd's k-means over float vectors. A spread run calls {@link #initial} once, then again and
 * again {@link #accumulate} on each block of the sample and {@link #update} on the sums in block
 * order, until {@link #converged} or the steps are used up. {@link #fit} does the same on one
 * thread.
 */
public final class KMeans {
  /** Rows that {@link #fit} sums at a time. */
  public static final int BLOCK_ROWS = 1024;

  private KMeans() {}

  /**
   * The start: greedy k-means++ on the sample, in the sample's order; of a large sample on rows
   * spread evenly over it, 32 for each cluster.
   *
   * @param sample vectors of one length, at least one of them
   */
  public static Centroids initial(float[][] sample, KMeansOptions options) {
    if (sample.length == 0) {
      throw new RunFailed(
          "There is no document to cluster; loosen the filters or add sources to the recipe");
    }
    var centroids = PlusPlus.choose(sample, options.clusters(), options.seed());
    if (options.spherical()) {
      for (int c = 0; c < centroids.clusters(); c++) {
        normalize(centroids.values(), c * centroids.dimension(), centroids.dimension());
      }
    }
    return centroids;
  }

  /** Assigns a block of vectors and sums them by cluster, in the order of the block. */
  public static BlockSums accumulate(Centroids centroids, float[][] block) {
    int dimension = centroids.dimension();
    var flat = new float[Math.multiplyExact(block.length, dimension)];
    for (int row = 0; row < block.length; row++) {
      System.arraycopy(block[row], 0, flat, row * dimension, dimension);
    }
    var nearest = centroids.nearest(flat, block.length);
    var sums = new double[centroids.clusters() * dimension];
    var counts = new long[centroids.clusters()];
    double inertia = 0;
    for (int row = 0; row < block.length; row++) {
      int from = row * dimension;
      int to = nearest[row] * dimension;
      for (int i = 0; i < dimension; i++) {
        sums[to + i] += flat[from + i];
      }
      counts[nearest[row]]++;
      inertia += centroids.squaredDistance(nearest[row], flat, from);
    }
    return new BlockSums(sums, counts, inertia);
  }

  /**
   * The next centroids: the mean of each cluster. A cluster that lost all its vectors takes half of
   * the largest one (the one with the lowest index, of equals): both start from its mean, moved
   * apart by 1/1024 of each component.
   *
   * @param inOrder sums of all blocks, in block order
   */
  public static Centroids update(
      Centroids previous, List<BlockSums> inOrder, KMeansOptions options) {
    var total = total(previous, inOrder);
    int dimension = previous.dimension();
    var values = previous.values().clone();
    for (int c = 0; c < previous.clusters(); c++) {
      long count = total.counts()[c];
      for (int i = c * dimension; count > 0 && i < (c + 1) * dimension; i++) {
        values[i] = (float) (total.sums()[i] / count);
      }
    }
    refill(values, total.counts().clone(), dimension);
    for (int c = 0; options.spherical() && c < previous.clusters(); c++) {
      normalize(values, c * dimension, dimension);
    }
    return new Centroids(previous.clusters(), dimension, values);
  }

  /** Adds up the sums of blocks in their order. */
  public static BlockSums total(Centroids centroids, List<BlockSums> inOrder) {
    var sums = new double[centroids.values().length];
    var counts = new long[centroids.clusters()];
    double inertia = 0;
    for (var block : inOrder) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += block.sums()[i];
      }
      for (int c = 0; c < counts.length; c++) {
        counts[c] += block.counts()[c];
      }
      inertia += block.inertia();
    }
    return new BlockSums(sums, counts, inertia);
  }

  /** Whether no centroid moved farther than the tolerance. */
  public static boolean converged(Centroids previous, Centroids next, KMeansOptions options) {
    double most = 0;
    for (int c = 0; c < next.clusters(); c++) {
      most = Math.max(most, previous.squaredDistance(c, next.values(), c * next.dimension()));
    }
    return Math.sqrt(most) <= options.tolerance();
  }

  /** The whole of k-means on one thread; the same bits as a spread run over the same sample. */
  public static Centroids fit(float[][] sample, KMeansOptions options) {
    var centroids = initial(sample, options);
    for (int step = 0; step < options.iterations(); step++) {
      var sums = new ArrayList<BlockSums>();
      for (int from = 0; from < sample.length; from += BLOCK_ROWS) {
        int to = Math.min(sample.length, from + BLOCK_ROWS);
        sums.add(accumulate(centroids, Arrays.copyOfRange(sample, from, to)));
      }
      var next = update(centroids, sums, options);
      boolean done = converged(centroids, next, options);
      centroids = next;
      if (done) {
        break;
      }
    }
    return centroids;
  }

  private static void refill(float[] values, long[] counts, int dimension) {
    for (int empty = 0; empty < counts.length; empty++) {
      int largest = 0;
      for (int c = 1; c < counts.length; c++) {
        largest = counts[c] > counts[largest] ? c : largest;
      }
      if (counts[empty] == 0 && counts[largest] > 1) {
        for (int i = 0; i < dimension; i++) {
          float mean = values[largest * dimension + i];
          float apart = (i % 2 == 0 ? mean : -mean) / 1024;
          values[empty * dimension + i] = mean + apart;
          values[largest * dimension + i] = mean - apart;
        }
        counts[empty] = counts[largest] / 2;
        counts[largest] -= counts[empty];
      }
    }
  }

  private static void normalize(float[] values, int from, int dimension) {
    double squares = 0;
    for (int i = from; i < from + dimension; i++) {
      squares += (double) values[i] * values[i];
    }
    double length = Math.sqrt(squares);
    for (int i = from; length > 0 && i < from + dimension; i++) {
      values[i] = (float) (values[i] / length);
    }
  }
}
