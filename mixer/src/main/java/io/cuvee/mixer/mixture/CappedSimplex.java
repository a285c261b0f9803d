package io.cuvee.mixer.mixture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Mixtures whose weights may not exceed caps: what a domain's supply can fill within the epochs
 * allowed. The projection is the nearest feasible mixture by relative entropy: domains over their
 * cap are cut to it and all others grow by one common factor, so their proportions stay and a
 * weight of 0 stays 0 (Euclid's projection would hand mass to every domain alike). Exact, in
 * millionths: no weight exceeds its cap.
 */
public final class CappedSimplex {
  private final List<String> domains;
  private final int[] limits;

  /**
   * The simplex under caps.
   *
   * @param caps most weight of each domain, 0 or more; 1 or more caps nothing
   * @throws IllegalArgumentException if the caps sum to less than 1, so that nothing is feasible
   */
  public CappedSimplex(List<String> domains, double[] caps) {
    if (domains.size() != caps.length) {
      throw new IllegalArgumentException(
          domains.size() + " domains cannot have " + caps.length + " caps");
    }
    this.domains = List.copyOf(domains);
    this.limits = limits(caps);
  }

  /** True if the caps leave a feasible mixture. */
  public static boolean isFeasible(double[] caps) {
    double sum = 0;
    for (double cap : caps) {
      sum += Math.min(cap, 1);
    }
    return sum >= 1 - 1e-9;
  }

  /** Caps in millionths, rounded down; by largest remainder only if that would leave no mixture. */
  private static int[] limits(double[] caps) {
    var exact = new double[caps.length];
    var limits = new int[caps.length];
    for (int i = 0; i < caps.length; i++) {
      if (!(caps[i] >= 0)) {
        throw new IllegalArgumentException("A cap must be 0 or more, not " + caps[i]);
      }
      exact[i] = Math.min(caps[i], 1) * Mixture.WHOLE;
      limits[i] = (int) Math.floor(exact[i] + 1e-6);
    }
    if (Apportionment.sum(limits) >= Mixture.WHOLE) {
      return limits;
    }
    if (!isFeasible(caps)) {
      throw new IllegalArgumentException("The caps sum to less than 1: no mixture keeps them");
    }
    return Apportionment.round(exact, null, Mixture.WHOLE);
  }

  /** True if no weight exceeds its cap. */
  public boolean holds(Mixture mixture) {
    var parts = mixture.millionths();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] > limits[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The feasible mixture nearest to the weights. If the domains with weight cannot hold all of it,
   * the rest fills the others in proportion to their caps.
   *
   * @param weights one a domain, 0 or more, not all 0; they need not sum to 1
   */
  public Mixture project(double[] weights) {
    var parts = Apportionment.of(weights, Mixture.WHOLE);
    var rounded = Mixture.of(domains, toDouble(parts));
    if (holds(rounded)) {
      return rounded;
    }
    var exact = cut(toDouble(parts));
    fillTheRest(exact);
    return Mixture.of(domains, toDouble(Apportionment.round(exact, limits, Mixture.WHOLE)));
  }

  /**
   * Finds the factor: with the domains in the order in which they reach their caps, cap one after
   * the other until the common factor of those left breaks no further cap.
   */
  private double[] cut(double[] parts) {
    var order =
        IntStream.range(0, parts.length)
            .filter(i -> parts[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> limits[i] / parts[i]))
            .toList();
    double room = Mixture.WHOLE;
    double mass = Mixture.WHOLE;
    double factor = 1;
    var exact = new double[parts.length];
    int place = 0;
    for (; place < order.size(); place++) {
      int i = order.get(place);
      factor = room / mass;
      if (parts[i] * factor <= limits[i]) {
        break;
      }
      exact[i] = limits[i];
      room -= limits[i];
      mass -= parts[i];
    }
    for (; place < order.size(); place++) {
      int i = order.get(place);
      exact[i] = parts[i] * factor;
    }
    return exact;
  }

  private void fillTheRest(double[] exact) {
    double missing = Mixture.WHOLE;
    double room = 0;
    for (int i = 0; i < exact.length; i++) {
      missing -= exact[i];
      room += limits[i] - exact[i];
    }
    if (missing < 0.5 || room <= 0) {
      return;
    }
    for (int i = 0; i < exact.length; i++) {
      exact[i] += (limits[i] - exact[i]) * Math.min(1, missing / room);
    }
  }

  private static double[] toDouble(int[] parts) {
    return IntStream.of(parts).asDoubleStream().toArray();
  }
}
