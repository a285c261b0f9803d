package io.cuvee.filters.safety;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds many phrases in one pass (Aho and Corasick 1975). Transitions lie in one open-addressing
 * table, so a look-up allocates nothing and a list of 10,000 phrases takes about a megabyte.
 */
final class PhraseAutomaton implements Serializable {
  private static final long serialVersionUID = 1;
  private static final long FREE = -1;

  private final long[] keys;
  private final int[] targets;
  private final int[] fail;

  /** Length of the phrase that ends in a state; 0 if none does. */
  private final int[] phrase;

  /** The next state on the way of failures in which a phrase ends; 0 if there is none. */
  private final int[] shorter;

  /** An automaton over phrases that are normalized as the texts will be. */
  PhraseAutomaton(Collection<String> phrases) {
    var edges = new ArrayList<TreeMap<Character, Integer>>(List.of(new TreeMap<>()));
    var lengths = new ArrayList<>(List.of(0));
    for (var text : phrases) {
      int state = 0;
      for (int i = 0; i < text.length(); i++) {
        var next = edges.get(state).get(text.charAt(i));
        if (next == null) {
          next = edges.size();
          edges.get(state).put(text.charAt(i), next);
          edges.add(new TreeMap<>());
          lengths.add(0);
        }
        state = next;
      }
      lengths.set(state, text.length());
    }
    int states = edges.size();
    keys = new long[Integer.highestOneBit(Math.max(8, states)) * 4];
    targets = new int[keys.length];
    Arrays.fill(keys, FREE);
    fail = new int[states];
    shorter = new int[states];
    phrase = lengths.stream().mapToInt(Integer::intValue).toArray();
    for (int state = 0; state < states; state++) {
      for (var edge : edges.get(state).entrySet()) {
        int slot = slot(key(state, edge.getKey()));
        keys[slot] = key(state, edge.getKey());
        targets[slot] = edge.getValue();
      }
    }
    linkFailures(edges);
  }

  private void linkFailures(List<TreeMap<Character, Integer>> edges) {
    var queue = new ArrayDeque<>(edges.get(0).values());
    while (!queue.isEmpty()) {
      int state = queue.remove();
      shorter[state] = phrase[fail[state]] > 0 ? fail[state] : shorter[fail[state]];
      for (var edge : edges.get(state).entrySet()) {
        fail[edge.getValue()] = step(fail[state], edge.getKey());
        queue.add(edge.getValue());
      }
    }
  }

  private static long key(int state, char c) {
    return (long) state << 16 | c;
  }

  private int slot(long key) {
    long hash = key * 0x9e3779b97f4a7c15L;
    int slot = (int) (hash >>> 32) & (keys.length - 1);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** The state behind a character. */
  int step(int from, char c) {
    int state = from;
    while (true) {
      int slot = slot(key(state, c));
      if (keys[slot] != FREE) {
        return targets[slot];
      }
      if (state == 0) {
        return 0;
      }
      state = fail[state];
    }
  }

  /** The state itself if a phrase ends in it, else the next one in which one does; 0 if none. */
  int ending(int state) {
    return phrase[state] > 0 ? state : shorter[state];
  }

  /** The next shorter phrase that ends where a state's does; 0 if none. */
  int next(int state) {
    return shorter[state];
  }

  /** Length of the phrase that ends in a state. */
  int length(int state) {
    return phrase[state];
  }
}
