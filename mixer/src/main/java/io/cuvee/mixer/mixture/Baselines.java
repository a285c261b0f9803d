package io.cuvee.mixer.mixture;

import java.util.Arrays;
import java.util.List;

/** The mixtures that every search has to beat. */
public final class Baselines {
  private Baselines() {}

  /**
   * Weights in proportion to the supplies.
   *
   * @param supplies tokens of each domain, 0 or more, not all 0
   */
  public static Mixture natural(List<String> domains, double[] supplies) {
    return Mixture.of(domains, supplies);
  }

  /** Equal weights. */
  public static Mixture uniform(List<String> domains) {
    var weights = new double[domains.size()];
    Arrays.fill(weights, 1);
    return Mixture.of(domains, weights);
  }

  /**
   * Weights in proportion to a power of the supplies: 1 gives the natural mixture, 0 the uniform
   * one over the domains with supply (multilingual BERT, 2018, took 0.7).
   *
   * @param exponent 0 or more
   */
  public static Mixture temperature(List<String> domains, double[] supplies, double exponent) {
    return Mixture.of(domains, tempered(supplies, exponent));
  }

  /** Shares raised to a power, summing to 1; a share of 0 stays 0. */
  public static double[] tempered(double[] shares, double exponent) {
    var powers = new double[shares.length];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      powers[i] = shares[i] > 0 ? StrictMath.pow(shares[i], exponent) : 0;
      sum += powers[i];
    }
    for (int i = 0; i < powers.length; i++) {
      powers[i] /= sum;
    }
    return powers;
  }
}
