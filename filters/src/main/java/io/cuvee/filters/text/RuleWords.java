package io.cuvee.filters.text;

import java.util.Arrays;

/**
 * spaCy's rule-based tokenizer over the rules of a language. Chunks between white space are looked
 * up as exceptions, peeled of prefixes and suffixes, and cut at infixes; then sequences that spell
 * an exception are put together again. The work is linear in the text but for the rules' own
 * patterns.
 */
final class RuleWords implements WordTokenizer {
  private final SplitRules rules;
  private final ExceptionMerger merger;
  private final ChunkCache cache;
  private int[] suffixes = new int[64];

  /**
   * A splitter with buffers of its own.
   *
   * @param sequences the rules' own, shared by all splitters of a language; null to leave the last
   *     step out
   * @param cache remembers the pieces of chunks, or null where the rules are fast
   */
  RuleWords(SplitRules rules, ExceptionSequences sequences, ChunkCache cache) {
    this.rules = rules;
    this.merger = sequences == null ? null : new ExceptionMerger(rules, sequences);
    this.cache = cache;
  }

  @Override
  public String version() {
    return rules.version();
  }

  @Override
  public void tokenize(char[] text, int from, int to, boolean spaces, Tokens out) {
    int first = out.size();
    split(text, from, to, true, out);
    if (merger != null) {
      merger.merge(text, first, out);
    }
    if (!spaces) {
      dropSpaces(text, first, out);
    }
  }

  /** The pieces before any are put together again, white space among them. */
  void split(char[] text, int from, int to, boolean exceptions, Tokens out) {
    int start = from;
    while (start < to) {
      int end = start + 1;
      if ((CharClasses.of(text[start]) & CharClasses.SPACE) != 0) {
        while (end < to && (CharClasses.of(text[end]) & CharClasses.SPACE) != 0) {
          end++;
        }
        space(text, start, end, from, out);
      } else {
        while (end < to && (CharClasses.of(text[end]) & CharClasses.SPACE) == 0) {
          end++;
        }
        if (cache == null || !exceptions) {
          chunk(text, start, end, exceptions, out);
        } else if (!cache.recall(text, start, end, out)) {
          int before = out.size();
          chunk(text, start, end, true, out);
          cache.keep(text, start, end, before, out);
        }
      }
      start = end;
    }
  }

  /** A single space between two words is no token; the first of several belongs to the word. */
  private static void space(char[] text, int start, int end, int from, Tokens out) {
    int begin = text[start] == ' ' && start > from ? start + 1 : start;
    if (begin < end) {
      out.add(begin, end);
    }
  }

  private static void dropSpaces(char[] text, int first, Tokens out) {
    int kept = first;
    int size = out.size();
    for (int i = first; i < size; i++) {
      if ((CharClasses.of(text[out.start(i)]) & CharClasses.SPACE) == 0) {
        out.move(i, kept++);
      }
    }
    out.truncate(kept);
  }

  /**
   * Splits one chunk without white space.
   *
   * @param exceptions whether the table of exceptions is asked
   */
  private void chunk(char[] text, int start, int end, boolean exceptions, Tokens out) {
    int s = start;
    int e = end;
    int pending = 0;
    int last = -1;
    while (s < e && e - s != last) {
      if (rules.whole(text, s, e) || isException(exceptions, text, s, e)) {
        break;
      }
      last = e - s;
      int prefix = rules.prefix(text, s, e);
      if (prefix > 0 && isException(exceptions, text, s + prefix, e)) {
        out.add(s, s + prefix);
        s += prefix;
        break;
      }
      int suffix = rules.suffix(text, s + prefix, e);
      if (suffix > 0 && isException(exceptions, text, s, e - suffix)) {
        pending = push(pending, e);
        e -= suffix;
        break;
      }
      if (prefix > 0) {
        out.add(s, s + prefix);
        s += prefix;
      }
      if (suffix > 0) {
        pending = push(pending, e);
        e -= suffix;
      }
    }
    core(text, s, e, exceptions, out);
    int begin = e;
    while (pending > 0) {
      int finish = suffixes[--pending];
      out.add(begin, finish);
      begin = finish;
    }
  }

  private boolean isException(boolean exceptions, char[] text, int s, int e) {
    return exceptions && rules.exception(text, s, e) >= 0;
  }

  private int push(int pending, int end) {
    if (pending == suffixes.length) {
      suffixes = Arrays.copyOf(suffixes, pending * 2);
    }
    suffixes[pending] = end;
    return pending + 1;
  }

  private void core(char[] text, int s, int e, boolean exceptions, Tokens out) {
    if (s >= e) {
      return;
    }
    int exception = exceptions ? rules.exception(text, s, e) : -1;
    if (exception >= 0) {
      rules.addException(exception, s, out);
    } else if (rules.whole(text, s, e) || WebAddress.matches(text, s, e)) {
      out.add(s, e);
    } else {
      rules.splitInfixes(text, s, e, out);
    }
  }
}
