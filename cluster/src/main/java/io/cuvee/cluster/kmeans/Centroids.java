package io.cuvee.cluster.kmeans;

import io.cuvee.core.error.CuveeException.RunFailed;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The centres of clusters. Nearest is decided by <em>x·c - |c|²/2</em>, the largest winning, with
 * the product summed in float in the order of dimensions; of equals the lowest index wins. Safe for
 * several threads; nobody may change the values.
 */
public final class Centroids implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MAGIC = 0x43564331; // CVC1

  private final int clusters;
  private final int dimension;
  private final float[] values;
  private transient volatile NearestSearch search;

  /**
   * Centroids from their components.
   *
   * @param clusters how many, at least 1
   * @param dimension components of each, at least 1
   * @param values one centroid after the other
   */
  public Centroids(int clusters, int dimension, float[] values) {
    if (clusters < 1 || dimension < 1 || values.length != (long) clusters * dimension) {
      throw new IllegalArgumentException(
          clusters + " centroids of " + dimension + " do not make " + values.length + " values");
    }
    this.clusters = clusters;
    this.dimension = dimension;
    this.values = values;
  }

  /** How many. */
  public int clusters() {
    return clusters;
  }

  /** Components of each. */
  public int dimension() {
    return dimension;
  }

  /** The components, one centroid after the other; not a copy. */
  public float[] values() {
    return values;
  }

  /** A copy of one centroid. */
  public float[] centroid(int cluster) {
    return Arrays.copyOfRange(values, cluster * dimension, (cluster + 1) * dimension);
  }

  /** Index of the centroid nearest to a vector. */
  public int nearest(float[] vector) {
    return nearest(vector, 1)[0];
  }

  /**
   * Index of the nearest centroid for each of several vectors: same results as one by one, several
   * times as fast.
   *
   * @param block vectors, one after the other
   * @param rows how many vectors
   */
  public int[] nearest(float[] block, int rows) {
    if (rows < 0 || block.length < (long) rows * dimension) {
      throw new IllegalArgumentException(
          rows + " vectors of " + dimension + " are not in " + block.length + " values");
    }
    var found = search;
    if (found == null) {
      found = new NearestSearch(this);
      search = found;
    }
    return found.nearest(block, rows);
  }

  /** Squared Euclidean distance of a vector from a centroid. */
  public double squaredDistance(int cluster, float[] vector) {
    return squaredDistance(cluster, vector, 0);
  }

  double squaredDistance(int cluster, float[] block, int from) {
    double sum = 0;
    int at = cluster * dimension;
    for (int i = 0; i < dimension; i++) {
      double difference = (double) values[at + i] - block[from + i];
      sum += difference * difference;
    }
    return sum;
  }

  /** Length of a centroid, squared. */
  double squaredLength(int cluster) {
    double sum = 0;
    for (int i = cluster * dimension; i < (cluster + 1) * dimension; i++) {
      sum += (double) values[i] * values[i];
    }
    return sum;
  }

  /** A form to keep: magic, clusters, dimension and floats, little-endian. */
  public byte[] toBytes() {
    var buffer = ByteBuffer.allocate(12 + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(MAGIC).putInt(clusters).putInt(dimension);
    buffer.asFloatBuffer().put(values);
    return buffer.array();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws RunFailed if the bytes are anything else
   */
  public static Centroids fromBytes(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length >= 12 && buffer.getInt() == MAGIC) {
      int clusters = buffer.getInt();
      int dimension = buffer.getInt();
      long count = (long) clusters * dimension;
      if (clusters > 0 && dimension > 0 && bytes.length - 12L == 4 * count) {
        var values = new float[(int) count];
        buffer.asFloatBuffer().get(values);
        return new Centroids(clusters, dimension, values);
      }
    }
    throw new RunFailed(
        "The stored centroids are damaged ("
            + bytes.length
            + " bytes without the form of centroids); remove the cluster stage and run it again");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Centroids that
        && dimension == that.dimension
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * dimension + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return clusters + " centroids of " + dimension;
  }
}
