package io.cuvee.ingest.html;

/** Numbers distinct keys in order of appearance; open addressing. */
final class KeyTable {
  private final int[] keys;
  private final int[] ids;
  private int next;

  KeyTable(int most) {
    int capacity = Integer.highestOneBit(Math.max(8, most) * 2 - 1) << 1;
    keys = new int[capacity];
    ids = new int[capacity];
  }

  int id(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9e3779b9 >>> 7) & mask;
    while (ids[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    if (ids[slot] == 0) {
      keys[slot] = key;
      ids[slot] = ++next;
    }
    return ids[slot] - 1;
  }
}
