package io.cuvee.ingest.url;

import io.cuvee.core.hash.SipHash24;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A set of names as their sorted 64-bit hashes: eight bytes a name and no more. A name in the set
 * is always found; another is taken for one with odds of {@link #falsePositiveOdds}.
 */
final class HashedNames {
  /** Fixed, so that lists mean the same in every run. */
  private static final SipHash24 HASH = new SipHash24(0x637576e965206c69L, 0x7374206f66206e61L);

  static final HashedNames EMPTY = new HashedNames(new long[0]);

  private final long[] sorted;

  private HashedNames(long[] sorted) {
    this.sorted = sorted;
  }

  static long hash(String name) {
    return HASH.hash(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Hash of the end of an ASCII name; allocates nothing. */
  static long hash(String name, int from) {
    return HASH.hash(name, from);
  }

  boolean contains(long hash) {
    return Arrays.binarySearch(sorted, hash) >= 0;
  }

  boolean contains(String name) {
    return sorted.length > 0 && contains(hash(name));
  }

  int size() {
    return sorted.length;
  }

  /** Odds that one look-up of a name that is not in the set says that it is. */
  double falsePositiveOdds() {
    return sorted.length * 0x1p-64;
  }

  /** Gathers the hashes of a set. */
  static final class Builder {
    private long[] hashes = new long[64];
    private int count;

    void add(String name) {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, count + (count >> 1));
      }
      hashes[count++] = hash(name);
    }

    HashedNames build() {
      Arrays.sort(hashes, 0, count);
      int distinct = 0;
      for (int i = 0; i < count; i++) {
        if (i == 0 || hashes[i] != hashes[i - 1]) {
          hashes[distinct++] = hashes[i];
        }
      }
      return distinct == 0 ? EMPTY : new HashedNames(Arrays.copyOf(hashes, distinct));
    }
  }
}
