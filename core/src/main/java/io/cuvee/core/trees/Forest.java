package io.cuvee.core.trees;

import java.util.Arrays;

/**
 * Trees in flat arrays, each in preorder: the left child is the next node, so only the right one is
 * stored. A node without feature (-1) is a leaf, and its number is the leaf's value; elsewhere it
 * is the bound up to which a value goes left.
 */
final class Forest {
  static final int LEAF = -1;

  private int[] roots = new int[16];
  private int[] features = new int[64];
  private int[] rights = new int[64];
  private float[] numbers = new float[64];
  private int trees;
  private int nodes;

  int trees() {
    return trees;
  }

  int nodes() {
    return nodes;
  }

  int feature(int node) {
    return features[node];
  }

  int right(int node) {
    return rights[node];
  }

  float number(int node) {
    return numbers[node];
  }

  /** First node of a tree. */
  int root(int tree) {
    return roots[tree];
  }

  /** Begins a tree; its nodes follow. */
  void beginTree() {
    if (trees == roots.length) {
      roots = Arrays.copyOf(roots, 2 * trees);
    }
    roots[trees++] = nodes;
  }

  /** Adds a node and returns its place; the right child of an inner node is set later. */
  int add(int feature, float number) {
    if (nodes == features.length) {
      features = Arrays.copyOf(features, 2 * nodes);
      rights = Arrays.copyOf(rights, 2 * nodes);
      numbers = Arrays.copyOf(numbers, 2 * nodes);
    }
    features[nodes] = feature;
    numbers[nodes] = number;
    return nodes++;
  }

  void setRight(int node, int right) {
    rights[node] = right;
  }

  /** Drops all trees from this one on. */
  void truncate(int from) {
    if (from < trees) {
      nodes = roots[from];
      trees = from;
    }
  }

  /** The value that one tree gives a row; a missing value goes left. */
  float value(int tree, float[] row) {
    int node = roots[tree];
    while (features[node] != LEAF) {
      node = row[features[node]] > numbers[node] ? rights[node] : node + 1;
    }
    return numbers[node];
  }

  /** The sum of all trees' values, in the order of the trees. */
  double sum(float[] row) {
    double sum = 0;
    for (int tree = 0; tree < trees; tree++) {
      sum += value(tree, row);
    }
    return sum;
  }
}
