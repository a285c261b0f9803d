package io.cuvee.filters.text;

/** A 64-bit hash of a range of characters; equal ranges are taken as equal texts. */
final class RangeHash {
  private RangeHash() {}

  static long of(char[] text, int start, int end) {
    long h = (long) end - start;
    for (int i = start; i < end; i++) {
      h = (h ^ text[i]) * 0x9e3779b97f4a7c15L;
      h ^= h >>> 32;
    }
    return mix(h);
  }

  /** SplitMix64's finalizer. */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
