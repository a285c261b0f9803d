package io.cuvee.filters.contamination;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of all benchmarks, each with a number. Most documents' words are found missing here, by
 * comparing characters, and with them every n-gram that they are in.
 */
final class Vocabulary implements Serializable {
  private static final long serialVersionUID = 1;

  /** A word that no benchmark has. */
  static final int UNKNOWN = -1;

  private final char[] chars;
  private final int[] ends;
  private final int[] slots;

  private Vocabulary(List<String> words) {
    var all = new StringBuilder();
    ends = new int[words.size()];
    for (int w = 0; w < ends.length; w++) {
      all.append(words.get(w));
      ends[w] = all.length();
    }
    chars = all.toString().toCharArray();
    slots = new int[Integer.highestOneBit(Math.max(8, words.size())) * 4];
    Arrays.fill(slots, UNKNOWN);
    for (int w = 0; w < ends.length; w++) {
      int slot = slot(words.get(w).toCharArray(), words.get(w).length());
      slots[slot] = w;
    }
  }

  /** The number of a word. */
  int find(char[] word, int length) {
    return slots[slot(word, length)];
  }

  private int slot(char[] word, int length) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ word[i]) * 0x100000001b3L;
    }
    int slot = (int) (mix(hash) & (slots.length - 1));
    while (slots[slot] != UNKNOWN && !same(slots[slot], word, length)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean same(int number, char[] word, int length) {
    int from = number == 0 ? 0 : ends[number - 1];
    return Arrays.equals(chars, from, ends[number], word, 0, length);
  }

  /** Spreads the bits of a hash (the finalizer of MurmurHash3). */
  static long mix(long hash) {
    long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  /** Numbers words as they come. */
  static final class Builder {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    int number(char[] word, int length) {
      return numbers.computeIfAbsent(
          new String(word, 0, length),
          added -> {
            words.add(added);
            return words.size() - 1;
          });
    }

    Vocabulary build() {
      return new Vocabulary(words);
    }
  }
}
