package io.cuvee.ingest.language;

import java.io.IOException;

/** Bucket number to row number of the buckets that pruning kept; open addressing, no boxing. */
final class BucketMap {
  /** Made-up tables would take quadratic time; at half load true ones need a few dozen. */
  static final int MAX_PROBES = 2048;

  private final int[] keys;
  private final int[] values;
  private final int rows;

  private BucketMap(int[] keys, int[] values, int rows) {
    this.keys = keys;
    this.values = values;
    this.rows = rows;
  }

  /** Reads pairs; a size of -1 says that nothing was pruned. */
  static BucketMap read(ModelInput in, int size) throws IOException {
    if (size < 0) {
      return null;
    }
    int capacity = Integer.highestOneBit(Math.max(4, size) * 2 - 1) << 1;
    var keys = new int[capacity];
    var values = new int[capacity];
    int rows = 0;
    for (int i = 0; i < size; i++) {
      int key = in.readInt();
      int value = in.readInt();
      in.require(key >= 0 && value >= 0 && value < size, "a kept bucket");
      int slot = slot(key, capacity);
      for (int probes = 0; keys[slot] != 0; probes++) {
        in.require(probes < MAX_PROBES, "the kept buckets (too many alike)");
        slot = (slot + 1) & (capacity - 1);
      }
      keys[slot] = key + 1;
      values[slot] = value;
      rows = Math.max(rows, value + 1);
    }
    return new BucketMap(keys, values, rows);
  }

  int rowsNeeded() {
    return rows;
  }

  int get(int bucket) {
    int mask = keys.length - 1;
    for (int slot = slot(bucket, keys.length); keys[slot] != 0; slot = (slot + 1) & mask) {
      if (keys[slot] == bucket + 1) {
        return values[slot];
      }
    }
    return -1;
  }

  private static int slot(int key, int capacity) {
    int mixed = key * 0x9e3779b9;
    return (mixed ^ mixed >>> 16) & (capacity - 1);
  }
}
