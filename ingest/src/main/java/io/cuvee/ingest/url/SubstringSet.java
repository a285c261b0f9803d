package io.cuvee.ingest.url;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds any of many words inside a text in one pass (Aho and Corasick, 1975), as if the text had no
 * characters but ASCII letters and digits, and no capitals.
 */
final class SubstringSet {
  private static final int LETTERS = 36;
  private static final int OTHER = -1;

  private final int[][] next;
  private final String[] found;

  /** An automaton for words; what is no ASCII letter or digit in them is left out too. */
  SubstringSet(List<String> words) {
    var states = new ArrayList<int[]>();
    var ends = new ArrayList<String>();
    states.add(state());
    ends.add(null);
    for (var word : words) {
      int state = 0;
      for (int i = 0; i < word.length(); i++) {
        int letter = letter(word.charAt(i));
        if (letter == OTHER) {
          continue;
        }
        if (states.get(state)[letter] < 0) {
          states.get(state)[letter] = states.size();
          states.add(state());
          ends.add(null);
        }
        state = states.get(state)[letter];
      }
      if (state != 0) {
        ends.set(state, word);
      }
    }
    next = states.toArray(int[][]::new);
    found = ends.toArray(String[]::new);
    link();
  }

  private static int[] state() {
    int[] state = new int[LETTERS];
    Arrays.fill(state, -1);
    return state;
  }

  /** Fills in where a state goes on without a match, breadth first. */
  private void link() {
    int[] fallback = new int[next.length];
    var queue = new ArrayDeque<Integer>();
    queue.add(0);
    while (!queue.isEmpty()) {
      int state = queue.remove();
      int back = fallback[state];
      found[state] = found[state] == null ? found[back] : found[state];
      for (int letter = 0; letter < LETTERS; letter++) {
        int follower = next[state][letter];
        int other = state == 0 ? 0 : next[back][letter];
        if (follower < 0) {
          next[state][letter] = other;
        } else {
          fallback[follower] = other;
          queue.add(follower);
        }
      }
    }
  }

  /** The word whose first occurrence ends first; null if none occurs. */
  String first(String text) {
    int state = 0;
    for (int i = 0; i < text.length() && found[state] == null; i++) {
      int letter = letter(text.charAt(i));
      state = letter == OTHER ? state : next[state][letter];
    }
    return found[state];
  }

  private static int letter(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = (c | 0x20) - 'a';
    return c < 128 && letter >= 0 && letter < 26 ? 10 + letter : OTHER;
  }
}
