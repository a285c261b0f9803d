package io.cuvee.mixer.search;

import io.cuvee.core.hash.RandomStream;
import io.cuvee.mixer.mixture.Baselines;
import io.cuvee.mixer.mixture.CappedSimplex;
import io.cuvee.mixer.mixture.Mixture;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws mixtures as RegMix and CLIMB do (sail-sg/regmix): natural shares to the power of 0.5,
 * Dirichlet strength one of 15 log-spaced values from 0.1 to 5, rejection above a multiple of the
 * natural share, weights under 2e-4 cut to 0. A share of the draws comes from wider distributions
 * (shares to the power of 0, 0.5 or 1, strength log-uniform from 0.3 to 100), which also propose
 * broad mixtures. All results keep the caps by projection.
 */
final class MixtureSampler {
  private static final double LEAST_WEIGHT = 2e-4;
  private static final double LEAST_DISTANCE = 1e-5;
  private static final double[] WIDE_EXPONENTS = {0, 0.5, 1};
  private static final double[] STRENGTHS = strengths();

  /** Draws per mixture wanted before rejected ones are taken, projected. */
  private static final int PATIENCE = 1000;

  private final double[] natural;
  private final double[] tempered;
  private final double[] bounds;
  private final double[][] wide;
  private final CappedSimplex caps;
  private final CappedSimplex bounded;
  private final double breadth;

  /**
   * A sampler.
   *
   * @param natural natural shares, summing to 1
   * @param maxWeights cap of each domain's weight
   * @param factor draws above this times the natural share are rejected
   */
  MixtureSampler(
      List<String> domains, double[] natural, double[] maxWeights, double factor, double breadth) {
    this.natural = natural;
    this.tempered = Baselines.tempered(natural, 0.5);
    this.breadth = breadth;
    this.caps = new CappedSimplex(domains, maxWeights);
    this.bounds = new double[natural.length];
    var tight = new double[natural.length];
    for (int i = 0; i < natural.length; i++) {
      bounds[i] = Math.min(1, factor * natural[i]);
      tight[i] = Math.min(bounds[i], maxWeights[i]);
    }
    this.bounded = CappedSimplex.isFeasible(tight) ? new CappedSimplex(domains, tight) : caps;
    this.wide = new double[WIDE_EXPONENTS.length][];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = Baselines.tempered(natural, WIDE_EXPONENTS[i]);
    }
  }

  CappedSimplex caps() {
    return caps;
  }

  /** Mixtures for the first round, no two of them nearly equal, none equal to those given. */
  List<Mixture> first(int count, List<Mixture> given, RandomStream random) {
    var chosen = new ArrayList<>(given);
    int wideOnes = (int) Math.round(breadth * count);
    for (int i = 0; i < count; i++) {
      boolean isWide = i < wideOnes;
      Mixture mixture = null;
      for (int attempt = 0; attempt < PATIENCE; attempt++) {
        var weights = isWide ? drawWide(random) : drawOfficial(random, attempt < PATIENCE / 2);
        if (weights == null) {
          continue;
        }
        mixture = bounded.project(weights);
        if (isNew(mixture, chosen)) {
          break;
        }
      }
      if (mixture != null) {
        chosen.add(mixture);
      }
    }
    return List.copyOf(chosen.subList(given.size(), chosen.size()));
  }

  /** Mixtures for a predictor to rank: Dirichlet draws of the natural shares, and wide ones. */
  List<Mixture> candidates(int count, RandomStream random) {
    var candidates = new ArrayList<Mixture>(count);
    for (int i = 0; i < count; i++) {
      var weights =
          random.nextDouble() < breadth ? drawWide(random) : Dirichlet.draw(natural, 1, random);
      candidates.add(caps.project(weights));
    }
    return candidates;
  }

  static boolean isNew(Mixture mixture, List<Mixture> others) {
    for (var other : others) {
      if (mixture.distance(other) < LEAST_DISTANCE) {
        return false;
      }
    }
    return true;
  }

  /** A published draw, or null if it is rejected. */
  private double[] drawOfficial(RandomStream random, boolean rejects) {
    var weights = Dirichlet.draw(tempered, STRENGTHS[random.nextInt(STRENGTHS.length)], random);
    for (int i = 0; i < weights.length; i++) {
      if (rejects && weights[i] > bounds[i]) {
        return null;
      }
    }
    return cut(weights);
  }

  private double[] drawWide(RandomStream random) {
    var shares = wide[random.nextInt(wide.length)];
    double strength = 0.3 * StrictMath.pow(100 / 0.3, random.nextDouble());
    return cut(Dirichlet.draw(shares, strength, random));
  }

  private static double[] cut(double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] < LEAST_WEIGHT) {
        weights[i] = 0;
      }
    }
    return weights;
  }

  private static double[] strengths() {
    var strengths = new double[15];
    for (int i = 0; i < strengths.length; i++) {
      strengths[i] = 0.1 * StrictMath.pow(50, i / 14.0);
    }
    return strengths;
  }
}
