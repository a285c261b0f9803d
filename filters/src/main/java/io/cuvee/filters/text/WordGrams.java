package io.cuvee.filters.text;

import java.util.Arrays;

/**
 * Repetition of word n-grams. Hashes of the n-grams grow from those of the (n-1)-grams, so each
 * length costs one multiplication a word. Equal hashes are taken as equal n-grams.
 */
public final class WordGrams {
  private static final long PRIME = (1L << 61) - 1;
  private static final long BASE = 0x0b4f1c3a9d2e8657L;
  private static final long STEP = 0x9e3779b97f4a7c15L;

  private final HashCounter counter = new HashCounter();
  private int count;
  private long[] word = new long[1024];
  private long[] joined = new long[1024];
  private long[] power = new long[1024];
  private long[] gram = new long[1024];
  private long[] before = new long[1025];

  /** Looks at the words of a text. */
  public void set(TextView text) {
    var words = text.words();
    count = words.size();
    if (word.length < count) {
      word = new long[count * 2];
      joined = new long[count * 2];
      power = new long[count * 2];
      gram = new long[count * 2];
      before = new long[count * 2 + 1];
    }
    char[] chars = text.chars();
    for (int w = 0; w < count; w++) {
      word[w] = RangeHash.of(chars, words.start(w), words.end(w));
      hash(chars, words.start(w), words.end(w), w);
      before[w + 1] = before[w] + text.wordCodePoints(w);
    }
  }

  /** A polynomial over the characters: that of a concatenation follows from those of its parts. */
  private void hash(char[] chars, int start, int end, int w) {
    long hash = 0;
    long scale = 1;
    for (int i = start; i < end; i++) {
      hash = multiply(hash, BASE) + chars[i] + 1;
      scale = multiply(scale, BASE);
    }
    joined[w] = hash % PRIME;
    power[w] = scale;
  }

  private static long multiply(long a, long b) {
    long low = a * b;
    long high = Math.multiplyHigh(a, b);
    long sum = (low & PRIME) + (low >>> 61 | high << 3);
    return sum >= PRIME ? sum - PRIME : sum;
  }

  /**
   * Code points of the most frequent n-gram, its words joined by spaces, times its occurrences; of
   * equally frequent ones the first. 0 where there are fewer than n words.
   */
  public long top(int n) {
    int grams = count - n + 1;
    if (grams <= 0) {
      return 0;
    }
    counter.reset(grams);
    for (int i = 0; i < grams; i++) {
      long hash = word[i];
      for (int j = 1; j < n; j++) {
        hash = hash * STEP + word[i + j];
      }
      counter.add(RangeHash.mix(hash), i);
    }
    int best = counter.mostFrequent();
    int first = counter.first(best);
    long points = before[first + n] - before[first] + n - 1;
    return points * counter.count(best);
  }

  /**
   * Code points of repeated n-grams of each length from {@code from} to {@code to}, scanned from
   * left to right: a repeated one counts and is jumped over, another is remembered. N-grams are
   * compared as their words without spaces between them.
   *
   * @param out takes one number a length
   */
  public void duplicates(int from, int to, long[] out) {
    System.arraycopy(joined, 0, gram, 0, count);
    Arrays.fill(out, 0, to - from + 1, 0);
    for (int n = 2; n <= to; n++) {
      int grams = count - n + 1;
      for (int i = 0; i < grams; i++) {
        long next = multiply(gram[i], power[i + n - 1]) + joined[i + n - 1];
        gram[i] = next >= PRIME ? next - PRIME : next;
      }
      if (n >= from) {
        out[n - from] = scan(n, grams);
      }
    }
  }

  private long scan(int n, int grams) {
    if (grams <= 0) {
      return 0;
    }
    counter.reset(grams);
    long points = 0;
    for (int i = 0; i < grams; ) {
      if (counter.add(RangeHash.mix(gram[i]), i) > 0) {
        points += before[i + n] - before[i];
        i += n;
      } else {
        i++;
      }
    }
    return points;
  }
}
