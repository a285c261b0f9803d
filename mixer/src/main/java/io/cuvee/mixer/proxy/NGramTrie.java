package io.cuvee.mixer.proxy;

import java.util.Arrays;

/**
 * N-grams as nodes of a trie, found by an open hash of (parent, token). The root is the empty
 * context; each node is an n-gram with its count and the n-gram less its last token as parent.
 */
final class NGramTrie {
  static final int ROOT = 0;
  static final int NONE = -1;

  private long[] keys = new long[1 << 12];
  private int[] slots = new int[1 << 12];
  private int[] parents = new int[1 << 11];
  private int[] counts = new int[1 << 11];
  private byte[] depths = new byte[1 << 11];
  private int nodes = 1;

  NGramTrie() {
    Arrays.fill(keys, -1);
    parents[ROOT] = NONE;
  }

  int nodes() {
    return nodes;
  }

  int parent(int node) {
    return parents[node];
  }

  int count(int node) {
    return counts[node];
  }

  /** Length of the n-gram. */
  int depth(int node) {
    return depths[node];
  }

  void add(int node, int times) {
    counts[node] = (int) Math.min((long) counts[node] + times, Integer.MAX_VALUE);
  }

  /** The n-gram one token longer, or {@link #NONE}. */
  int find(int parent, int token) {
    long key = (long) parent << 32 | token;
    int mask = keys.length - 1;
    for (int i = slot(key) & mask; ; i = (i + 1) & mask) {
      if (keys[i] == key) {
        return slots[i];
      }
      if (keys[i] == -1) {
        return NONE;
      }
    }
  }

  /** The n-gram one token longer, made with count 0 if it is new. */
  int findOrMake(int parent, int token) {
    long key = (long) parent << 32 | token;
    int mask = keys.length - 1;
    int i = slot(key) & mask;
    while (keys[i] != key) {
      if (keys[i] == -1) {
        return make(key, i, parent);
      }
      i = (i + 1) & mask;
    }
    return slots[i];
  }

  private int make(long key, int slot, int parent) {
    if (nodes == parents.length) {
      parents = Arrays.copyOf(parents, 2 * nodes);
      counts = Arrays.copyOf(counts, 2 * nodes);
      depths = Arrays.copyOf(depths, 2 * nodes);
    }
    keys[slot] = key;
    slots[slot] = nodes;
    parents[nodes] = parent;
    depths[nodes] = (byte) (depths[parent] + 1);
    if (2 * ++nodes > keys.length) {
      rehash();
    }
    return nodes - 1;
  }

  private void rehash() {
    var oldKeys = keys;
    var oldSlots = slots;
    keys = new long[2 * oldKeys.length];
    slots = new int[keys.length];
    Arrays.fill(keys, -1);
    int mask = keys.length - 1;
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != -1) {
        int i = slot(oldKeys[old]) & mask;
        while (keys[i] != -1) {
          i = (i + 1) & mask;
        }
        keys[i] = oldKeys[old];
        slots[i] = oldSlots[old];
      }
    }
  }

  /** Fibonacci hashing; the high bits are the mixed ones. */
  private static int slot(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 32 ^ mixed >>> 20);
  }
}
