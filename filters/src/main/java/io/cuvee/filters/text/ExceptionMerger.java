package io.cuvee.filters.text;

import java.util.Arrays;

/**
 * The last step of a rule-based splitter: neighbouring tokens that together spell an exception
 * become that exception's pieces. Of overlapping candidates the longest, then the leftmost, has its
 * way.
 */
final class ExceptionMerger {
  private static final long LOW = 0xffffffffL;

  private final SplitRules rules;
  private final ExceptionSequences sequences;
  private long[] candidates = new long[64];
  private int count;
  private final Tokens merged = new Tokens();

  ExceptionMerger(SplitRules rules, ExceptionSequences sequences) {
    this.rules = rules;
    this.sequences = sequences;
  }

  void merge(char[] text, int first, Tokens tokens) {
    count = 0;
    for (int i = first; i < tokens.size(); i++) {
      collect(text, i, tokens);
    }
    if (count > 0 && choose(tokens.size())) {
      rewrite(text, first, tokens);
    }
  }

  private void collect(char[] text, int at, Tokens tokens) {
    int node = 0;
    for (int i = at; i < tokens.size(); i++) {
      int number = sequences.number(text, tokens.start(i), tokens.end(i));
      node = number < 0 ? -1 : sequences.step(node, number);
      if (node < 0) {
        return;
      }
      if (sequences.ends(node)) {
        add(i + 1 - at, at);
      }
    }
  }

  /** Sorted ascending, the longest candidates come first, and of equal ones the leftmost. */
  private void add(int length, int start) {
    if (count == candidates.length) {
      candidates = Arrays.copyOf(candidates, count * 2);
    }
    candidates[count++] = (long) -length << 32 | start;
  }

  /** Keeps the candidates that win, in order of their place. */
  private boolean choose(int size) {
    Arrays.sort(candidates, 0, count);
    var taken = new boolean[size];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int length = (int) -(candidates[i] >> 32);
      int start = (int) (candidates[i] & LOW);
      boolean free = !taken[start] && !taken[start + length - 1];
      Arrays.fill(taken, start, start + length, true);
      if (free) {
        candidates[kept++] = (long) start << 32 | length;
      }
    }
    count = kept;
    Arrays.sort(candidates, 0, count);
    return count > 0;
  }

  private void rewrite(char[] text, int first, Tokens tokens) {
    merged.clear();
    int next = 0;
    int i = first;
    while (i < tokens.size()) {
      if (next == count || (candidates[next] >> 32) != i) {
        merged.add(tokens.start(i), tokens.end(i));
        i++;
        continue;
      }
      int length = (int) (candidates[next++] & LOW);
      int exception = spelled(text, tokens, i, length);
      if (exception >= 0) {
        rules.addException(exception, tokens.start(i), merged);
      } else {
        for (int j = i; j < i + length; j++) {
          merged.add(tokens.start(j), tokens.end(j));
        }
      }
      i += length;
    }
    tokens.truncate(first);
    for (int j = 0; j < merged.size(); j++) {
      tokens.add(merged.start(j), merged.end(j));
    }
  }

  /** The exception that the tokens spell; white space between them must be the exception's own. */
  private int spelled(char[] text, Tokens tokens, int from, int length) {
    return rules.exception(text, tokens.start(from), tokens.end(from + length - 1));
  }
}
