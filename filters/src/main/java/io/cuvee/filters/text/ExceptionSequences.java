package io.cuvee.filters.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * The sequences of tokens that exceptions fall into when split by affixes and infixes alone, as a
 * tree: a number for each token that occurs, and a step from a node by such a number.
 */
final class ExceptionSequences {
  private final CharRangeMap vocabulary;
  private final int[] firstStep;
  private final long[] stepKeys;
  private final int[] stepTargets;
  private final boolean[] complete;

  /** The sequences of a language's exceptions. */
  ExceptionSequences(SplitRules rules) {
    var numbers = new LinkedHashMap<String, Integer>();
    var sequences = sequences(rules, numbers);
    vocabulary = new CharRangeMap(new ArrayList<>(numbers.keySet()));
    var steps = new TreeMap<Long, Integer>();
    var ends = new ArrayList<Integer>();
    for (var sequence : sequences) {
      int at = 0;
      for (int token : sequence) {
        at = steps.computeIfAbsent(key(at, token), k -> steps.size() + 1);
      }
      ends.add(at);
    }
    complete = new boolean[steps.size() + 1];
    ends.forEach(node -> complete[node] = true);
    stepKeys = steps.keySet().stream().mapToLong(Long::longValue).toArray();
    stepTargets = steps.values().stream().mapToInt(Integer::intValue).toArray();
    firstStep = new int[numbers.size()];
    Arrays.setAll(firstStep, token -> search(0, token));
  }

  private static List<List<Integer>> sequences(
      SplitRules rules, LinkedHashMap<String, Integer> numbers) {
    var splitter = new RuleWords(rules, null, null);
    var tokens = new Tokens();
    var sequences = new ArrayList<List<Integer>>();
    for (var spelling : rules.spellings()) {
      char[] text = spelling.toCharArray();
      if (!divisible(rules, text)) {
        continue;
      }
      tokens.clear();
      splitter.split(text, 0, text.length, false, tokens);
      var sequence = new ArrayList<Integer>();
      for (int i = 0; i < tokens.size(); i++) {
        var token = new String(text, tokens.start(i), tokens.end(i) - tokens.start(i));
        sequence.add(numbers.computeIfAbsent(token, t -> numbers.size()));
      }
      sequences.add(sequence);
    }
    return sequences;
  }

  /** Only these can come out of the splitter in other pieces than as an exception. */
  private static boolean divisible(SplitRules rules, char[] text) {
    return rules.prefix(text, 0, text.length) > 0
        || rules.suffix(text, 0, text.length) > 0
        || rules.hasInfix(text, 0, text.length)
        || new String(text).indexOf(' ') >= 0;
  }

  private static long key(int node, int token) {
    return (long) node << 32 | token;
  }

  private int search(int node, int token) {
    int at = Arrays.binarySearch(stepKeys, key(node, token));
    return at < 0 ? -1 : stepTargets[at];
  }

  /** The number of a token, -1 if it is in no sequence. */
  int number(char[] text, int start, int end) {
    return vocabulary.get(text, start, end);
  }

  /** The node that follows a node by a token, -1 for none; the root is 0. */
  int step(int node, int token) {
    return node == 0 ? firstStep[token] : search(node, token);
  }

  /** Whether a sequence ends at a node. */
  boolean ends(int node) {
    return complete[node];
  }
}
