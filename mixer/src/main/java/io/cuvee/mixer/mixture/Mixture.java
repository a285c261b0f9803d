package io.cuvee.mixer.mixture;

import io.cuvee.core.json.CanonicalJson;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Weights of domains, in whole millionths that sum to exactly one million. A value: equal domains
 * in equal order with equal weights are equal mixtures.
 */
public final class Mixture implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What the weights sum to. */
  public static final int WHOLE = 1_000_000;

  private final List<String> domains;
  private final int[] millionths;

  private Mixture(List<String> domains, int[] millionths) {
    this.domains = domains;
    this.millionths = millionths;
  }

  /**
   * Normalises weights and rounds them by largest remainder (the earlier of equals first).
   *
   * @param domains distinct names, at least one
   * @param weights one a domain, finite, 0 or more, not all 0
   * @throws IllegalArgumentException otherwise
   */
  public static Mixture of(List<String> domains, double[] weights) {
    var names = List.copyOf(domains);
    if (names.isEmpty() || new HashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException("Domains must be distinct, and at least one: " + names);
    }
    if (names.size() != weights.length) {
      throw new IllegalArgumentException(
          names.size() + " domains cannot have " + weights.length + " weights");
    }
    return new Mixture(names, Apportionment.of(weights, WHOLE));
  }

  /** The domains, in the order of the weights. */
  public List<String> domains() {
    return domains;
  }

  /** The weights, a fresh array: each a multiple of 1e-6. */
  public double[] weights() {
    var weights = new double[millionths.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (double) millionths[i] / WHOLE;
    }
    return weights;
  }

  /** The weights in millionths, a fresh array; they sum to {@link #WHOLE}. */
  public int[] millionths() {
    return millionths.clone();
  }

  /**
   * The weight of a domain.
   *
   * @throws IllegalArgumentException if the mixture has no such domain
   */
  public double weight(String domain) {
    int index = domains.indexOf(domain);
    if (index < 0) {
      throw new IllegalArgumentException("The mixture has no domain called " + domain);
    }
    return (double) millionths[index] / WHOLE;
  }

  /** How many equal domains would be as broad: 1 / (sum of squared weights). */
  public double effectiveDomains() {
    double squares = 0;
    for (int part : millionths) {
      squares += (double) part * part;
    }
    return (double) WHOLE * WHOLE / squares;
  }

  /** Sum of the absolute differences of the weights, 0 to 2. */
  public double distance(Mixture other) {
    if (!domains.equals(other.domains)) {
      throw new IllegalArgumentException("Mixtures over different domains have no distance");
    }
    long sum = 0;
    for (int i = 0; i < millionths.length; i++) {
      sum += Math.abs(millionths[i] - other.millionths[i]);
    }
    return (double) sum / WHOLE;
  }

  /** An object of weights by domain, in canonical JSON on one line. */
  public String toJson() {
    var map = new TreeMap<String, Double>();
    for (int i = 0; i < millionths.length; i++) {
      map.put(domains.get(i), (double) millionths[i] / WHOLE);
    }
    return CanonicalJson.line(map);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mixture mixture
        && domains.equals(mixture.domains)
        && Arrays.equals(millionths, mixture.millionths);
  }

  @Override
  public int hashCode() {
    return 31 * domains.hashCode() + Arrays.hashCode(millionths);
  }

  @Override
  public String toString() {
    return toJson();
  }
}
