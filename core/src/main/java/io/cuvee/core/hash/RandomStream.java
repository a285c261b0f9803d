package io.cuvee.core.hash;

/**
 * A stream of pseudo-random numbers (SplitMix64; Steele, Lea and Flood, 2014) that is the same on
 * every Java version. Not thread-safe: one owner, one order of draws. Transcendental functions come
 * from StrictMath, since the results decide.
 */
public final class RandomStream {
  private long state;

  RandomStream(long seed) {
    this.state = seed;
  }

  /** The next 64 bits. */
  public long nextLong() {
    state += 0x9e3779b97f4a7c15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** A number in [0, 1). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /**
   * A whole number in [0, bound), unbiased.
   *
   * @param bound more than 0
   */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("The bound must be positive, not " + bound);
    }
    while (true) {
      long bits = nextLong() >>> 1;
      long value = bits % bound;
      if (bits - value + (bound - 1) >= 0) {
        return (int) value;
      }
    }
  }

  /** A standard normal number (Box and Muller's polar form by Marsaglia). */
  public double nextGaussian() {
    while (true) {
      double u = 2 * nextDouble() - 1;
      double v = 2 * nextDouble() - 1;
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  /**
   * A gamma variate of unit scale (Marsaglia and Tsang, 2000; shapes under 1 by their boost).
   *
   * @param shape more than 0
   */
  public double nextGamma(double shape) {
    if (shape < 1) {
      double boost = StrictMath.pow(1 - nextDouble(), 1 / shape);
      return nextGamma(shape + 1) * boost;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = nextGaussian();
      double v = 1 + c * x;
      if (v <= 0) {
        continue;
      }
      v = v * v * v;
      double u = 1 - nextDouble();
      if (StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }
}
