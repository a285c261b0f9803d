package io.cuvee.filters.text;

import java.util.Arrays;

/**
 * Counts 64-bit hashes in order of their first occurrence; open addressing over reused arrays, no
 * object a key.
 */
public final class HashCounter {
  private int[] table = new int[1024];
  private long[] keys = new long[512];
  private int[] counts = new int[512];
  private int[] firsts = new int[512];
  private int size;
  private int mask = 1023;

  /** Forgets all, and makes room for so many distinct hashes. */
  public void reset(int expected) {
    int wanted = Integer.highestOneBit(Math.max(512, Math.min(expected, 1 << 28))) * 4;
    if (wanted > table.length) {
      table = new int[wanted];
    } else {
      Arrays.fill(table, 0, wanted, 0);
    }
    mask = wanted - 1;
    if (keys.length < expected) {
      keys = new long[expected];
      counts = new int[expected];
      firsts = new int[expected];
    }
    size = 0;
  }

  /**
   * Counts a hash.
   *
   * @param position where it occurs, kept for the first occurrence
   * @return how often it has occurred before
   */
  public int add(long hash, int position) {
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (table[slot] != 0) {
      int entry = table[slot] - 1;
      if (keys[entry] == hash) {
        return counts[entry]++;
      }
      slot = (slot + 1) & mask;
    }
    keys[size] = hash;
    counts[size] = 1;
    firsts[size] = position;
    table[slot] = ++size;
    return 0;
  }

  /** The index of a hash that was counted, -1 for another. */
  public int index(long hash) {
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (table[slot] != 0) {
      if (keys[table[slot] - 1] == hash) {
        return table[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** The index of the hash that occurred most often; of several the first seen; -1 for none. */
  public int mostFrequent() {
    int best = -1;
    for (int i = 0; i < size; i++) {
      if (best < 0 || counts[i] > counts[best]) {
        best = i;
      }
    }
    return best;
  }

  /** How often the hash at an index occurred. */
  public int count(int index) {
    return counts[index];
  }

  /** Where the hash at an index occurred first. */
  public int first(int index) {
    return firsts[index];
  }

  /** Distinct hashes. */
  public int size() {
    return size;
  }
}
