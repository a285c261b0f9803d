package io.cuvee.filters.text;

import java.util.Arrays;

/**
 * The words of spaCy 3.8's blank English pipeline, which datatrove counts for English: punctuation
 * marks are words, contractions are split ({@code do|n't}), web addresses and abbreviations stay
 * whole. Chunks between white space are looked up as exceptions, peeled of prefixes and suffixes,
 * and cut at infixes; then sequences that spell an exception are put together again. The tables are
 * pinned, and the work is linear in the text.
 */
public final class EnglishWords implements WordTokenizer {
  private final ExceptionMerger merger;
  private int[] suffixes = new int[64];

  /** A splitter with buffers of its own. */
  public EnglishWords() {
    this(new ExceptionMerger());
  }

  /** Without a merger: for splitting the exceptions themselves. */
  EnglishWords(ExceptionMerger merger) {
    this.merger = merger;
  }

  @Override
  public String version() {
    return "english-1";
  }

  @Override
  public void tokenize(char[] text, int from, int to, boolean spaces, Tokens out) {
    int first = out.size();
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
        chunk(text, start, end, true, out);
      }
      start = end;
    }
    merger.merge(text, first, out);
    if (!spaces) {
      dropSpaces(text, first, out);
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
  void chunk(char[] text, int start, int end, boolean exceptions, Tokens out) {
    int s = start;
    int e = end;
    int pending = 0;
    int last = -1;
    while (s < e && e - s != last) {
      if (exceptions && EnglishExceptions.find(text, s, e) >= 0) {
        break;
      }
      last = e - s;
      int prefix = Affixes.prefix(text, s, e);
      if (exceptions && prefix > 0 && EnglishExceptions.find(text, s + prefix, e) >= 0) {
        out.add(s, s + prefix);
        s += prefix;
        break;
      }
      int suffix = Affixes.suffix(text, s + prefix, e);
      if (exceptions && suffix > 0 && EnglishExceptions.find(text, s, e - suffix) >= 0) {
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

  private int push(int pending, int end) {
    if (pending == suffixes.length) {
      suffixes = Arrays.copyOf(suffixes, pending * 2);
    }
    suffixes[pending] = end;
    return pending + 1;
  }

  private static void core(char[] text, int s, int e, boolean exceptions, Tokens out) {
    if (s >= e) {
      return;
    }
    int exception = exceptions ? EnglishExceptions.find(text, s, e) : -1;
    if (exception >= 0) {
      EnglishExceptions.add(exception, s, out);
    } else if (WebAddress.matches(text, s, e)) {
      out.add(s, e);
    } else {
      Infixes.split(text, s, e, out);
    }
  }
}
