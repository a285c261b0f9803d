package io.cuvee.filters.dedup;

import io.cuvee.filters.text.EnglishWords;
import java.util.Arrays;

/** Exact similarity of two texts by their word n-grams. Holds buffers: one thread at a time. */
public final class ShingleSimilarity {
  private final ShingleBytes shingles = new ShingleBytes(new EnglishWords());

  /**
   * Jaccard similarity of the sets of word n-grams of the normalized texts, 0 to 1. A text with
   * fewer than n words has one shingle, all of its words; two texts without words are equal.
   *
   * @param n words in a shingle, at least 1
   */
  public double jaccard(String a, String b, int n) {
    long[] first = hashes(a, n);
    long[] second = hashes(b, n);
    if (first.length == 0 && second.length == 0) {
      return 1;
    }
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < first.length && j < second.length) {
      if (first[i] == second[j]) {
        common++;
        i++;
        j++;
      } else if (first[i] < second[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) common / (first.length + second.length - common);
  }

  /** The distinct shingles as sorted 64-bit hashes. */
  private long[] hashes(String text, int n) {
    shingles.set(text);
    int words = shingles.words();
    if (words == 0) {
      return new long[0];
    }
    int width = Math.min(n, words);
    var hashes = new long[words - width + 1];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = XxHash64.hash(shingles.bytes(), shingles.start(i), shingles.start(i + width) - 1);
    }
    Arrays.sort(hashes);
    int distinct = 1;
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct);
  }
}
