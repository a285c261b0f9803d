package io.cuvee.mixer.search;

import io.cuvee.core.hash.RandomStream;
import io.cuvee.mixer.mixture.Baselines;
import io.cuvee.mixer.mixture.CappedSimplex;
import io.cuvee.mixer.mixture.Mixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
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

  private static final int OVERSAMPLING = 100;

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

  /**
   * Mixtures for the first round, none twice and none of those given. A hundred times as many are
   * drawn, equal ones are dropped, and the first round is chosen among the rest: so single-domain
   * draws, of which there are few different ones, do not crowd it.
   *
   * @return as many as wanted, or fewer if there are not so many different ones
   */
  List<Mixture> first(int count, List<Mixture> given, RandomStream random) {
    int wideOnes = (int) Math.round(breadth * count);
    var chosen = new LinkedHashSet<>(given);
    choose(count - wideOnes, drawn(count - wideOnes, false, random), chosen);
    choose(wideOnes, drawn(wideOnes, true, random), chosen);
    return List.copyOf(chosen).subList(given.size(), chosen.size());
  }

  /**
   * Different draws; rejected ones stand at the end, projected, for when the others are too few.
   */
  private List<Mixture> drawn(int count, boolean isWide, RandomStream random) {
    var accepted = new LinkedHashSet<Mixture>();
    var rejected = new LinkedHashSet<Mixture>();
    for (int i = 0; i < OVERSAMPLING * count; i++) {
      var weights = isWide ? drawWide(random) : drawPublished(random);
      boolean isKept = isWide || isWithinBounds(weights);
      (isKept ? accepted : rejected).add(bounded.project(rounded(weights)));
    }
    var all = new ArrayList<>(accepted);
    shuffle(all, random);
    rejected.removeAll(accepted);
    all.addAll(rejected);
    return all;
  }

  private static void choose(int count, List<Mixture> drawn, LinkedHashSet<Mixture> chosen) {
    int wanted = chosen.size() + count;
    for (var mixture : drawn) {
      if (chosen.size() == wanted) {
        return;
      }
      chosen.add(mixture);
    }
  }

  private static void shuffle(List<Mixture> mixtures, RandomStream random) {
    for (int i = mixtures.size() - 1; i > 0; i--) {
      Collections.swap(mixtures, i, random.nextInt(i + 1));
    }
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

  private double[] drawPublished(RandomStream random) {
    return Dirichlet.draw(tempered, STRENGTHS[random.nextInt(STRENGTHS.length)], random);
  }

  private double[] drawWide(RandomStream random) {
    var shares = wide[random.nextInt(wide.length)];
    double strength = 0.3 * StrictMath.pow(100 / 0.3, random.nextDouble());
    return Dirichlet.draw(shares, strength, random);
  }

  private boolean isWithinBounds(double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > bounds[i]) {
        return false;
      }
    }
    return true;
  }

  /** Weights under the least become 0; the others, normalised, multiples of it. */
  private static double[] rounded(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight < LEAST_WEIGHT ? 0 : weight;
    }
    var rounded = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] >= LEAST_WEIGHT) {
        rounded[i] = Math.rint(weights[i] / sum / LEAST_WEIGHT);
      }
    }
    return rounded;
  }

  private static double[] strengths() {
    var strengths = new double[15];
    for (int i = 0; i < strengths.length; i++) {
      strengths[i] = 0.1 * StrictMath.pow(50, i / 14.0);
    }
    return strengths;
  }
}
