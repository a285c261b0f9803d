package io.cuvee.mixer.search;

import io.cuvee.core.hash.RandomStream;
import io.cuvee.mixer.mixture.Mixture;
import io.cuvee.mixer.predict.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Candidates in the order of their predicted loss, the best first. */
final class CandidatePool {
  /** Candidates of the published code, to which its pool sizes belong. */
  private static final int PUBLISHED = 100_000;

  private static final int LEAST_POOL = 128;

  private final List<Mixture> ranked;
  private final double[] losses;

  private CandidatePool(List<Mixture> ranked, double[] losses) {
    this.ranked = ranked;
    this.losses = losses;
  }

  /** Ranks candidates; of equally predicted ones the earlier comes first. */
  static CandidatePool rank(List<Mixture> candidates, Predictor predictor) {
    var losses = new double[candidates.size()];
    var order = new Integer[losses.length];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = predictor.predict(candidates.get(i).weights());
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> losses[i]));
    var ranked = new ArrayList<Mixture>(order.length);
    var sorted = new double[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranked.add(candidates.get(order[rank]));
      sorted[rank] = losses[order[rank]];
    }
    return new CandidatePool(ranked, sorted);
  }

  /**
   * How many of the best are drawn from: max(n^2, 128) of 100,000, and in proportion; 2n at least.
   */
  static int size(int draws, int candidates) {
    long published = Math.max((long) draws * draws, LEAST_POOL);
    long scaled = Math.max(published * candidates / PUBLISHED, 2L * draws);
    return (int) Math.min(candidates, scaled);
  }

  /**
   * Draws mixtures without replacement from the best ones. Those that were measured before are
   * passed over; if that leaves too few, the next in rank step in.
   */
  List<Mixture> draw(int count, List<Mixture> measured, RandomStream random) {
    int pool = size(count, ranked.size());
    var known = new ArrayList<>(measured);
    var drawn = new ArrayList<Mixture>();
    var left = new ArrayList<>(ranked.subList(0, pool));
    while (drawn.size() < count && !left.isEmpty()) {
      int place = random.nextInt(left.size());
      var mixture = left.get(place);
      left.set(place, left.get(left.size() - 1));
      left.remove(left.size() - 1);
      addIfNew(mixture, known, drawn);
    }
    for (int rank = pool; drawn.size() < count && rank < ranked.size(); rank++) {
      addIfNew(ranked.get(rank), known, drawn);
    }
    return drawn;
  }

  private static void addIfNew(Mixture mixture, List<Mixture> known, List<Mixture> drawn) {
    if (MixtureSampler.isNew(mixture, known)) {
      known.add(mixture);
      drawn.add(mixture);
    }
  }

  Mixture best() {
    return ranked.get(0);
  }

  /** Mean weights of the best 128 of 100,000, and in proportion, 16 at least (RegMix). */
  double[] meanOfBest() {
    int count = Math.max(16, (int) ((long) LEAST_POOL * ranked.size() / PUBLISHED));
    count = Math.min(count, ranked.size());
    var mean = new double[best().domains().size()];
    for (int rank = 0; rank < count; rank++) {
      var weights = ranked.get(rank).weights();
      for (int i = 0; i < mean.length; i++) {
        mean[i] += weights[i] / count;
      }
    }
    return mean;
  }

  /** Mixtures from the best to the worst. */
  List<Mixture> ranked() {
    return ranked;
  }

  /** Predicted losses, rising. */
  double[] losses() {
    return losses.clone();
  }
}
