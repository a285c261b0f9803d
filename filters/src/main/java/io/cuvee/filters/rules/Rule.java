package io.cuvee.filters.rules;

/**
 * A named comparison of a signal with a threshold.
 *
 * @param key name within the preset and of its threshold, as in {@code min-words}
 * @param signal the signal compared
 * @param bound which side is allowed
 * @param threshold the default; a value equal to it passes
 * @param peerReason datatrove's word for a failure
 */
public record Rule(String key, String signal, Bound bound, double threshold, String peerReason) {

  /** Which side of the threshold is allowed. */
  public enum Bound {
    /** The value must reach the threshold. */
    AT_LEAST,
    /** The value must not exceed the threshold. */
    AT_MOST
  }

  static Rule atLeast(String key, String signal, double threshold, String peerReason) {
    return new Rule(key, signal, Bound.AT_LEAST, threshold, peerReason);
  }

  static Rule atMost(String key, String signal, double threshold, String peerReason) {
    return new Rule(key, signal, Bound.AT_MOST, threshold, peerReason);
  }

  /** Whether a value fails a threshold; NaN always fails, so nothing passes unmeasured. */
  public boolean fails(double value, double limit) {
    return bound == Bound.AT_LEAST ? !(value >= limit) : !(value <= limit);
  }
}
