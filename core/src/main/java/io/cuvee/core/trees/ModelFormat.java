package io.cuvee.core.trees;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The file of a model, version 1, big-endian: magic {@code CVGT}, version, objective (byte),
 * features (int), base and unit (double), trees (int); for each tree its number of nodes (int) and
 * the nodes (feature as int, -1 for a leaf; bound or value as float; for inner nodes the right
 * child's distance as int); CRC-32 of all before (int).
 */
final class ModelFormat {
  private static final int MAGIC = 0x43564754;
  private static final int VERSION = 1;
  private static final int MOST_NODES = 1 << 26;

  private ModelFormat() {}

  static void write(GradientBoostedTrees model, OutputStream out) throws IOException {
    var crc = new CheckedOutputStream(out, new CRC32());
    var data = new DataOutputStream(crc);
    data.writeInt(MAGIC);
    data.writeByte(VERSION);
    data.writeByte(model.objective().ordinal());
    data.writeInt(model.features());
    data.writeDouble(model.base());
    data.writeDouble(model.unit());
    var forest = model.forest();
    data.writeInt(forest.trees());
    for (int tree = 0; tree < forest.trees(); tree++) {
      writeTree(forest, tree, data);
    }
    data.writeInt((int) crc.getChecksum().getValue());
    data.flush();
  }

  private static void writeTree(Forest forest, int tree, DataOutputStream data) throws IOException {
    int from = forest.root(tree);
    int to = tree + 1 < forest.trees() ? forest.root(tree + 1) : forest.nodes();
    data.writeInt(to - from);
    for (int node = from; node < to; node++) {
      data.writeInt(forest.feature(node));
      data.writeFloat(forest.number(node));
      if (forest.feature(node) != Forest.LEAF) {
        data.writeInt(forest.right(node) - node);
      }
    }
  }

  static GradientBoostedTrees read(InputStream in) throws IOException {
    var crc = new CheckedInputStream(in, new CRC32());
    var data = new DataInputStream(crc);
    require(data.readInt() == MAGIC, "it does not begin with CVGT");
    int version = data.readByte();
    require(version == VERSION, "its version is " + version + ", not " + VERSION);
    int objective = data.readByte();
    require(objective >= 0 && objective < Objective.values().length, "unknown objective");
    int features = data.readInt();
    require(features >= 1, "it has no features");
    double base = data.readDouble();
    double unit = data.readDouble();
    require(Double.isFinite(base) && Double.isFinite(unit), "its scale is no number");
    int trees = data.readInt();
    require(trees >= 0, "negative number of trees");
    var forest = new Forest();
    for (int tree = 0; tree < trees; tree++) {
      readTree(data, features, forest);
    }
    int expected = (int) crc.getChecksum().getValue();
    require(data.readInt() == expected, "its checksum does not match");
    return new GradientBoostedTrees(Objective.values()[objective], features, base, unit, forest);
  }

  /** Children lie behind their parent and inside the tree, so that every walk ends at a leaf. */
  private static void readTree(DataInputStream data, int features, Forest forest)
      throws IOException {
    int count = data.readInt();
    require(count >= 1 && count <= MOST_NODES - forest.nodes(), "bad number of nodes");
    forest.beginTree();
    int end = forest.nodes() + count;
    for (int i = 0; i < count; i++) {
      int feature = data.readInt();
      require(feature >= Forest.LEAF && feature < features, "a node has a bad feature");
      float number = data.readFloat();
      boolean isLeaf = feature == Forest.LEAF;
      require(isLeaf ? Float.isFinite(number) : !Float.isNaN(number), "a node has a bad number");
      int node = forest.add(feature, number);
      if (!isLeaf) {
        int distance = data.readInt();
        require(distance > 1 && distance < end - node, "a node has a bad child");
        forest.setRight(node, node + distance);
      }
    }
  }

  private static void require(boolean holds, String what) throws IOException {
    if (!holds) {
      throw new IOException("This is no file of gradient-boosted trees: " + what);
    }
  }
}
