package io.cuvee.core.signal;

import java.util.Arrays;
import java.util.List;

/**
 * The signals of one document: values in the order of the names. A value that was not measured is
 * NaN (the document left the cascade before that tier, or the signal does not apply to its kind).
 *
 * @param names names of the signals, each {@code family.signal}
 * @param values one value a name
 */
public record Signals(List<String> names, double[] values) {
  public Signals {
    names = List.copyOf(names);
    if (names.size() != values.length) {
      throw new IllegalArgumentException(
          names.size() + " names but " + values.length + " values of signals");
    }
  }

  /**
   * The value of a signal, NaN if it was not measured.
   *
   * @throws IllegalArgumentException if there is no signal of that name
   */
  public double value(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("No signal is called " + name);
    }
    return values[index];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signals that
        && names.equals(that.names)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + Arrays.hashCode(values);
  }
}
