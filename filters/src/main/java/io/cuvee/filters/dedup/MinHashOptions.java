package io.cuvee.filters.dedup;

import java.io.Serializable;
import java.util.Locale;

/**
 * The shape of a MinHash signature. Two texts with Jaccard similarity s share a band with
 * probability 1 - (1 - s^h)^b for b buckets of h hashes.
 *
 * @param ngram words in a shingle, at least 1
 * @param buckets bands, at least 1
 * @param hashesPerBucket hashes a band, at least 1
 * @param seed 0 to 2^32 - 1, as NumPy's generator takes it
 */
public record MinHashOptions(int ngram, int buckets, int hashesPerBucket, long seed)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** FineWeb's: 5-grams, 14 buckets of 8 hashes, seed 1. */
  public static final MinHashOptions FINEWEB = new MinHashOptions(5, 14, 8, 1);

  public MinHashOptions {
    if (ngram < 1 || buckets < 1 || hashesPerBucket < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "MinHash needs n-gram, buckets and hashes of at least 1, not %d, %d, %d",
              ngram,
              buckets,
              hashesPerBucket));
    }
    if (seed < 0 || seed > 0xffffffffL) {
      throw new IllegalArgumentException("The MinHash seed must be 0 to 4294967295, not " + seed);
    }
  }

  /** All hashes of a signature. */
  public int hashes() {
    return buckets * hashesPerBucket;
  }
}
