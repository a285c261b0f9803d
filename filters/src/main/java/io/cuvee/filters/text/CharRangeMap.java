package io.cuvee.filters.text;

import java.util.List;

/** Numbers a fixed list of strings and finds them by ranges of characters, without a copy. */
final class CharRangeMap {
  private final char[][] keys;
  private final int[] table;
  private final int mask;
  private final int longest;

  CharRangeMap(List<String> strings) {
    keys = new char[strings.size()][];
    int size = Integer.highestOneBit(Math.max(4, strings.size()) * 4);
    table = new int[size];
    mask = size - 1;
    int most = 0;
    for (int i = 0; i < keys.length; i++) {
      keys[i] = strings.get(i).toCharArray();
      most = Math.max(most, keys[i].length);
      int slot = hash(keys[i], 0, keys[i].length) & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = i + 1;
    }
    longest = most;
  }

  /** The number of the string that stands in {@code text[start, end)}, or -1. */
  int get(char[] text, int start, int end) {
    int length = end - start;
    if (length > longest || length <= 0) {
      return -1;
    }
    int slot = hash(text, start, end) & mask;
    while (table[slot] != 0) {
      char[] key = keys[table[slot] - 1];
      if (key.length == length && same(key, text, start)) {
        return table[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private static boolean same(char[] key, char[] text, int start) {
    for (int i = 0; i < key.length; i++) {
      if (key[i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(char[] text, int start, int end) {
    int h = 0;
    for (int i = start; i < end; i++) {
      h = (h + text[i]) * 0x9e3779b1;
      h ^= h >>> 15;
    }
    return h;
  }
}
