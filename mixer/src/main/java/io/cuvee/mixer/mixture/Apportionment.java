package io.cuvee.mixer.mixture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Division of a whole number in proportion to weights, by largest remainder (Hamilton). */
public final class Apportionment {
  private Apportionment() {}

  /**
   * Whole parts in proportion to the weights.
   *
   * @param weights finite, 0 or more, not all 0
   * @param whole what the parts sum to, 0 or more
   * @return one part a weight; a weight of 0 gets 0
   * @throws IllegalArgumentException if a weight is out of range
   */
  public static int[] of(double[] weights, int whole) {
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("A weight must be finite and 0 or more, not " + weight);
      }
      sum += weight;
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Weights must have a positive sum, not " + sum);
    }
    var exact = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      exact[i] = snapped(weights[i] / sum * whole);
    }
    return round(exact, null, whole);
  }

  /**
   * Weights that are whole parts already must stay what they are, whatever their sum's last bit.
   */
  private static double snapped(double value) {
    double nearest = Math.rint(value);
    return Math.abs(value - nearest) < 1e-7 ? nearest : value;
  }

  /**
   * Rounds exact parts to whole ones with a given sum: down first, then one more for those with the
   * largest remainders and room below their limit.
   *
   * @param limits most that a part may be; null for no limits
   */
  static int[] round(double[] exact, int[] limits, int whole) {
    var parts = new int[exact.length];
    long missing = whole;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (int) Math.floor(exact[i]);
      if (limits != null) {
        parts[i] = Math.min(parts[i], limits[i]);
      }
      missing -= parts[i];
    }
    var order = byRemainder(exact, parts);
    while (missing != 0) {
      long before = missing;
      for (int i : order) {
        boolean room = limits == null || parts[i] < limits[i];
        if (missing > 0 && exact[i] > 0 && room) {
          parts[i]++;
          missing--;
        } else if (missing < 0 && parts[i] > 0) {
          parts[i]--;
          missing++;
        }
      }
      if (before == missing) {
        throw new IllegalArgumentException("The limits leave no room for " + missing + " parts");
      }
    }
    return parts;
  }

  private static int[] byRemainder(double[] exact, int[] parts) {
    return IntStream.range(0, exact.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> parts[i] - exact[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The sum of the parts, as a check in callers. */
  static long sum(int[] parts) {
    return Arrays.stream(parts).asLongStream().sum();
  }
}
