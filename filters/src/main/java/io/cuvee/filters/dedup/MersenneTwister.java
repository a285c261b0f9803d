package io.cuvee.filters.dedup;

/**
 * MT19937 (Matsumoto and Nishimura, 1998) as NumPy's {@code RandomState} seeds and draws it, so
 * that MinHash parameters equal those of Python programs for every seed.
 */
final class MersenneTwister {
  private static final int SIZE = 624;
  private static final int SHIFT = 397;

  private final int[] state = new int[SIZE];
  private int at = SIZE;

  MersenneTwister(long seed) {
    state[0] = (int) seed;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
  }

  private int next32() {
    if (at == SIZE) {
      refill();
    }
    int y = state[at++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  private void refill() {
    for (int i = 0; i < SIZE; i++) {
      int y = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
      int odd = (y & 1) == 0 ? 0 : 0x9908b0df;
      state[i] = state[(i + SHIFT) % SIZE] ^ (y >>> 1) ^ odd;
    }
    at = 0;
  }

  private long next64() {
    long high = next32() & 0xffffffffL;
    return high << 32 | (next32() & 0xffffffffL);
  }

  /**
   * A number from {@code low} to below {@code high} by masked rejection; the span must be over 32
   * bits wide, where NumPy draws 64 bits a try.
   */
  long nextLong(long low, long high) {
    long range = high - 1 - low;
    long mask = -1L >>> Long.numberOfLeadingZeros(range);
    while (true) {
      long value = next64() & mask;
      if (value <= range) {
        return low + value;
      }
    }
  }
}
