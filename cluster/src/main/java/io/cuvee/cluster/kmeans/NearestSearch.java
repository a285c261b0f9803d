package io.cuvee.cluster.kmeans;

import java.util.Arrays;

/**
 * Finds the nearest centroids of a block as a blocked matrix product.
 *
 * <p>Each product is a plain sum in the order of dimensions. A compiler may not reorder such a sum,
 * so one product alone cannot use wide registers; many products side by side can. Centroids are
 * therefore laid out in tiles of {@value #TILE}, dimension by dimension, and the inner loop runs
 * over the centroids of a tile. A tile (96 kB at 384 dimensions) stays in the second-level cache
 * while all rows of the block pass.
 */
final class NearestSearch {
  private static final int TILE = 64;

  private final int clusters;
  private final int dimension;

  /**
   * Tile after tile; in a tile dimension after dimension; in a dimension centroid after centroid.
   */
  private final float[] tiles;

  /** Half the squared length; infinite for the places that fill up the last tile. */
  private final float[] halfSquares;

  NearestSearch(Centroids centroids) {
    this.clusters = centroids.clusters();
    this.dimension = centroids.dimension();
    int count = (clusters + TILE - 1) / TILE;
    this.tiles = new float[Math.multiplyExact(Math.multiplyExact(count, TILE), dimension)];
    this.halfSquares = new float[count * TILE];
    Arrays.fill(halfSquares, Float.POSITIVE_INFINITY);
    var values = centroids.values();
    for (int c = 0; c < clusters; c++) {
      halfSquares[c] = (float) (centroids.squaredLength(c) / 2);
      int to = (c / TILE) * TILE * dimension + c % TILE;
      for (int i = 0; i < dimension; i++) {
        tiles[to + i * TILE] = values[c * dimension + i];
      }
    }
  }

  int[] nearest(float[] block, int rows) {
    var nearest = new int[rows];
    var best = new float[rows];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    var products = new float[TILE];
    for (int first = 0; first < clusters; first += TILE) {
      for (int row = 0; row < rows; row++) {
        multiply(block, row * dimension, first * dimension, products);
        for (int i = 0; i < TILE; i++) {
          float score = products[i] - halfSquares[first + i];
          if (score > best[row]) {
            best[row] = score;
            nearest[row] = first + i;
          }
        }
      }
    }
    return nearest;
  }

  /** Products of one vector with a tile; four dimensions a pass, added one after the other. */
  private void multiply(float[] block, int row, int tile, float[] products) {
    Arrays.fill(products, 0);
    int i = 0;
    for (; i + 4 <= dimension; i += 4) {
      float x0 = block[row + i];
      float x1 = block[row + i + 1];
      float x2 = block[row + i + 2];
      float x3 = block[row + i + 3];
      int at = tile + i * TILE;
      for (int c = 0; c < TILE; c++) {
        products[c] =
            products[c]
                + x0 * tiles[at + c]
                + x1 * tiles[at + TILE + c]
                + x2 * tiles[at + 2 * TILE + c]
                + x3 * tiles[at + 3 * TILE + c];
      }
    }
    for (; i < dimension; i++) {
      float x = block[row + i];
      int at = tile + i * TILE;
      for (int c = 0; c < TILE; c++) {
        products[c] += x * tiles[at + c];
      }
    }
  }
}
