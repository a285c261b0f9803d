package io.cuvee.cluster.label;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts the terms of a document: lower-cased words of three letters or more (two syllables in
 * Korean), pairs of neighbours in Chinese and Japanese, stop words left out. No document weighs
 * much: its head alone is read, and one term counts a few times at most, so that a page which
 * repeats a word a thousand times does not name the cluster. Safe for several threads.
 */
public final class TermCounter {
  private static final int HEAD_CHARS = 20_000;
  private static final int MOST_PER_TERM = 4;
  private static final int LONGEST_WORD = 30;

  private final int mostTerms;

  /** A counter that takes up to 500 different terms from a document. */
  public TermCounter() {
    this(500);
  }

  /** A counter that takes up to so many different terms from a document, the first that occur. */
  public TermCounter(int mostTerms) {
    this.mostTerms = mostTerms;
  }

  /** The terms of a text's first 20,000 characters. */
  public TermCounts count(String text) {
    var counts = new HashMap<String, Long>();
    int end = Math.min(text.length(), HEAD_CHARS);
    int start = 0;
    while (start < end) {
      var script = Script.of(text.codePointAt(start));
      int next = endOfRun(text, start, end, script);
      if (script == Script.PAIRS) {
        countPairs(text.substring(start, next), counts);
      } else if (script != Script.NONE) {
        countWord(text.substring(start, next), script == Script.HANGUL ? 2 : 3, counts);
      }
      start = next;
    }
    long total = 0;
    for (long count : counts.values()) {
      total += count;
    }
    return new TermCounts(counts, total);
  }

  private static int endOfRun(String text, int start, int end, Script script) {
    int at = start;
    while (at < end && Script.of(text.codePointAt(at)) == script) {
      at += Character.charCount(text.codePointAt(at));
    }
    return Math.min(at, text.length());
  }

  private void countWord(String word, int shortest, Map<String, Long> counts) {
    int length = word.codePointCount(0, word.length());
    if (length >= shortest && length <= LONGEST_WORD) {
      var lower = new StringBuilder(word.length());
      word.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
      countTerm(lower.toString(), counts);
    }
  }

  private void countPairs(String run, Map<String, Long> counts) {
    int first = 0;
    while (true) {
      int second = first + Character.charCount(run.codePointAt(first));
      if (second >= run.length()) {
        return;
      }
      // Two hiragana are endings and particles; what names a topic has a kanji or katakana.
      if (!isHiragana(run.charAt(first)) || !isHiragana(run.charAt(second))) {
        int end = second + Character.charCount(run.codePointAt(second));
        countTerm(run.substring(first, end), counts);
      }
      first = second;
    }
  }

  private static boolean isHiragana(char c) {
    return c >= 0x3041 && c <= 0x3096;
  }

  private void countTerm(String term, Map<String, Long> counts) {
    if (StopWords.contains(term) || (counts.size() >= mostTerms && !counts.containsKey(term))) {
      return;
    }
    counts.merge(term, 1L, (old, one) -> Math.min(MOST_PER_TERM, old + one));
  }
}
