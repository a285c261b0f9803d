package io.cuvee.filters.rules;

import io.cuvee.filters.text.TextView;
import java.util.List;

/** Computes the signals of one preset. Holds buffers: one thread at a time. */
interface Measure {
  /** Names of the signals, in the order of the values. */
  List<String> signals();

  /** Measures a text and writes one finite value a signal to {@code out}, from {@code at} on. */
  void measure(TextView view, double[] out, int at);

  /** The text that the step leaves of the text measured last, or null if it edits nothing. */
  default String edited() {
    return null;
  }

  /** How it came to {@link #edited()}; empty if nothing was edited. */
  default List<Edit> edits() {
    return List.of();
  }
}
