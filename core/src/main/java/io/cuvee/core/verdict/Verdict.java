package io.cuvee.core.verdict;

import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps or drops a document; a drop names the rule, the value and the threshold. */
public sealed interface Verdict {

  /** The document passed every rule that applies to it. */
  Verdict KEEP = new Keep();

  /** Calls the function that fits. */
  <T> T fold(Supplier<T> keep, Function<Drop, T> drop);

  /** Whether the document stays. */
  default boolean kept() {
    return this instanceof Keep;
  }

  /** The document stays. */
  record Keep() implements Verdict {
    @Override
    public <T> T fold(Supplier<T> keep, Function<Drop, T> drop) {
      return keep.get();
    }
  }

  /**
   * The document goes.
   *
   * @param tier the tier of the rule
   * @param rule the rule's name, as in {@code gopher-quality.min-words}
   * @param value what was measured
   * @param threshold what it was compared with
   */
  record Drop(String tier, String rule, double value, double threshold) implements Verdict {
    @Override
    public <T> T fold(Supplier<T> keep, Function<Drop, T> drop) {
      return drop.apply(this);
    }
  }
}
