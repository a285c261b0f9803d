package io.cuvee.core.trees;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Grows one tree leaf by leaf: the leaf whose split gains most is divided next (Shi, 2007; as in
 * LightGBM, Ke et al., 2017). Only the smaller child's histogram is summed, the other is the
 * difference to the parent's. All sums run in row order, so the tree is the same on every machine.
 */
final class TreeGrower {
  private final FeatureBins bins;
  private final Options options;
  private final int[] order;
  private final int[] scratch;
  private final double[] leafGradients;
  private final double[] leafHessians;
  private final ArrayDeque<Histogram> spare = new ArrayDeque<>();
  private final RandomStream random = KeyedHash.of(1, "trees").stream("features");
  private final int[] shuffled;
  private int[] features;

  TreeGrower(FeatureBins bins, int rows, Options options) {
    this.bins = bins;
    this.options = options;
    this.order = new int[rows];
    this.scratch = new int[rows];
    this.leafGradients = new double[rows];
    this.leafHessians = new double[rows];
    this.shuffled = new int[bins.features()];
    Arrays.setAll(shuffled, feature -> feature);
    this.features = shuffled.clone();
  }

  /**
   * Appends a tree that lowers the loss to the forest, and its values to the rows' scores.
   *
   * @return false, with nothing appended, if no split gains
   */
  boolean grow(double[] gradients, double[] hessians, double[] scores, Forest forest) {
    drawFeatures();
    var root = root(gradients, hessians);
    var leaves = new ArrayList<GrowingLeaf>();
    leaves.add(root);
    while (leaves.size() < options.maxLeaves()) {
      var leaf = mostGaining(leaves);
      if (leaf == null) {
        break;
      }
      divide(leaf, leaves, gradients, hessians);
    }
    leaves.forEach(leaf -> release(leaf.histogram));
    if (leaves.size() == 1) {
      return false;
    }
    leaves.forEach(leaf -> settle(leaf, scores));
    append(root, forest);
    return true;
  }

  /** The features that the next tree may use, in their order. */
  private void drawFeatures() {
    int count = (int) Math.ceil(options.featureShare() * shuffled.length);
    if (count == shuffled.length) {
      return;
    }
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(shuffled.length - i);
      int feature = shuffled[other];
      shuffled[other] = shuffled[i];
      shuffled[i] = feature;
    }
    features = Arrays.copyOf(shuffled, count);
    Arrays.sort(features);
  }

  private GrowingLeaf root(double[] gradients, double[] hessians) {
    double gradient = 0;
    double hessian = 0;
    for (int row = 0; row < order.length; row++) {
      order[row] = row;
      gradient += gradients[row];
      hessian += hessians[row];
    }
    var root = new GrowingLeaf(0, order.length, 0, gradient, hessian);
    root.histogram = histogram();
    root.histogram.fill(features, order, 0, order.length, gradients, hessians);
    seek(root);
    return root;
  }

  private static GrowingLeaf mostGaining(List<GrowingLeaf> leaves) {
    GrowingLeaf best = null;
    for (var leaf : leaves) {
      if (leaf.split != null && (best == null || leaf.split.gain() > best.split.gain())) {
        best = leaf;
      }
    }
    return best;
  }

  private void divide(
      GrowingLeaf leaf, List<GrowingLeaf> leaves, double[] gradients, double[] hessians) {
    var split = leaf.split;
    int middle = partition(leaf);
    leaf.left =
        new GrowingLeaf(
            leaf.from, middle, leaf.depth + 1, split.leftGradient(), split.leftHessian());
    leaf.right =
        new GrowingLeaf(
            middle,
            leaf.to,
            leaf.depth + 1,
            leaf.gradient - split.leftGradient(),
            leaf.hessian - split.leftHessian());
    leaves.set(leaves.indexOf(leaf), leaf.left);
    leaves.add(leaf.right);
    if (leaves.size() == options.maxLeaves() || leaf.depth + 1 == options.maxDepth()) {
      release(leaf.histogram);
      return;
    }
    boolean leftIsSmaller = leaf.left.rows() <= leaf.right.rows();
    var smaller = leftIsSmaller ? leaf.left : leaf.right;
    var larger = leftIsSmaller ? leaf.right : leaf.left;
    smaller.histogram = histogram();
    fill(smaller, gradients, hessians);
    larger.histogram = leaf.histogram;
    larger.histogram.subtract(features, smaller.histogram);
    seek(smaller);
    seek(larger);
  }

  /** Moves the rows that go left before those that go right; both keep their order. */
  private int partition(GrowingLeaf leaf) {
    var column = bins.column(leaf.split.feature());
    int bin = leaf.split.bin();
    int left = leaf.from;
    int right = 0;
    for (int i = leaf.from; i < leaf.to; i++) {
      int row = order[i];
      if ((column[row] & 0xff) <= bin) {
        order[left++] = row;
      } else {
        scratch[right++] = row;
      }
    }
    System.arraycopy(scratch, 0, order, left, right);
    return left;
  }

  private void fill(GrowingLeaf leaf, double[] gradients, double[] hessians) {
    for (int i = leaf.from; i < leaf.to; i++) {
      leafGradients[i - leaf.from] = gradients[order[i]];
      leafHessians[i - leaf.from] = hessians[order[i]];
    }
    leaf.histogram.fill(features, order, leaf.from, leaf.to, leafGradients, leafHessians);
  }

  private void seek(GrowingLeaf leaf) {
    if (leaf.rows() >= 2 * options.minLeafRows()) {
      leaf.split =
          Split.best(
              leaf.histogram, features, bins, options, leaf.rows(), leaf.gradient, leaf.hessian);
    }
    if (leaf.split == null) {
      release(leaf.histogram);
      leaf.histogram = null;
    }
  }

  private void settle(GrowingLeaf leaf, double[] scores) {
    double value = Split.value(leaf.gradient, leaf.hessian, options) * options.learningRate();
    leaf.value = (float) value;
    for (int i = leaf.from; i < leaf.to; i++) {
      scores[order[i]] += leaf.value;
    }
  }

  private void append(GrowingLeaf root, Forest forest) {
    forest.beginTree();
    var open = new ArrayDeque<GrowingLeaf>();
    open.push(root);
    while (!open.isEmpty()) {
      var leaf = open.pop();
      if (leaf.left == null) {
        leaf.place = forest.add(Forest.LEAF, leaf.value);
      } else {
        var split = leaf.split;
        leaf.place = forest.add(split.feature(), bins.upperBound(split.feature(), split.bin()));
        leaf.right.parent = leaf;
        open.push(leaf.right);
        open.push(leaf.left);
      }
      if (leaf.parent != null) {
        forest.setRight(leaf.parent.place, leaf.place);
      }
    }
  }

  private Histogram histogram() {
    return spare.isEmpty() ? new Histogram(bins) : spare.pop();
  }

  private void release(Histogram histogram) {
    if (histogram != null) {
      spare.push(histogram);
    }
  }

  /** A node of the tree in the making. */
  private static final class GrowingLeaf {
    final int from;
    final int to;
    final int depth;
    final double gradient;
    final double hessian;
    Histogram histogram;
    Split split;
    GrowingLeaf left;
    GrowingLeaf right;
    GrowingLeaf parent;
    int place;
    float value;

    GrowingLeaf(int from, int to, int depth, double gradient, double hessian) {
      this.from = from;
      this.to = to;
      this.depth = depth;
      this.gradient = gradient;
      this.hessian = hessian;
    }

    int rows() {
      return to - from;
    }
  }
}
