package io.cuvee.mixer.search;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.mixer.mixture.Baselines;
import io.cuvee.mixer.mixture.CappedSimplex;
import io.cuvee.mixer.mixture.Mixture;
import io.cuvee.mixer.mixture.Trial;
import io.cuvee.mixer.predict.PredictorChoice;
import io.cuvee.mixer.predict.PredictorFamily;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * CLIMB's search (arXiv 2504.13161, section 3, and its published code): a first round of sampled
 * mixtures, then rounds drawn from the best of many candidates by a predictor of all trials so far.
 * Ask for {@link #propose}, train proxies, tell by {@link #observe}, until {@link #done}. A
 * function of the options and the trials: a search told the same trials again, in any order within
 * a round, goes on the same way. Not thread-safe.
 */
public final class ClimbSearch {
  private final List<String> domains;
  private final double[] natural;
  private final ClimbOptions options;
  private final MixtureSampler sampler;
  private final List<Trial> trials = new ArrayList<>();
  private int round;
  private List<Mixture> proposals;
  private PredictorChoice choice;

  /**
   * A search before its first round.
   *
   * @param domains distinct names
   * @param prior natural shares or supplies, 0 or more, not all 0
   * @param maxWeights cap of each weight: most epochs times supply over budget. They sum to 1 or
   *     more, else no mixture could fill the budget
   * @throws CuveeException.WrongUsage if the caps leave no mixture
   */
  public ClimbSearch(
      List<String> domains, double[] prior, double[] maxWeights, ClimbOptions options) {
    if (maxWeights.length != domains.size() || prior.length != domains.size()) {
      throw new IllegalArgumentException("Each domain needs a share and a cap");
    }
    if (!CappedSimplex.isFeasible(maxWeights)) {
      throw new CuveeException.WrongUsage(
          "All domains together cannot fill the token budget within the epochs allowed:"
              + " lower the budget or allow more epochs");
    }
    this.domains = List.copyOf(domains);
    this.natural = Baselines.natural(domains, prior).weights();
    this.options = options;
    this.sampler =
        new MixtureSampler(
            domains, natural, maxWeights, options.maxWeightFactor(), options.breadth());
    if (!options.predictor().equals(ClimbOptions.AUTO)) {
      PredictorFamily.named(options.predictor());
    }
  }

  /** The round that is proposed or awaited next, from 0; the number of rounds when done. */
  public int round() {
    return round;
  }

  /** True once all rounds were observed. */
  public boolean done() {
    return round == options.rounds().size();
  }

  /**
   * The mixtures to measure in this round; the same list until the round is observed. The first two
   * of the first round are the natural and the uniform mixture, within the caps. With few domains
   * and tight caps there may be fewer distinct mixtures than asked for.
   */
  public List<Mixture> propose() {
    if (done()) {
      return List.of();
    }
    if (proposals == null) {
      int count = options.rounds().get(round);
      proposals = round == 0 ? firstRound(count) : nextRound(count);
    }
    return proposals;
  }

  private List<Mixture> firstRound(int count) {
    var mixtures = new ArrayList<Mixture>();
    mixtures.add(sampler.caps().project(natural));
    var uniform = sampler.caps().project(Baselines.uniform(domains).weights());
    if (MixtureSampler.isNew(uniform, mixtures)) {
      mixtures.add(uniform);
    }
    var random = KeyedHash.of(options.seed(), "climb").stream("first-round");
    mixtures.addAll(sampler.first(count - mixtures.size(), mixtures, random));
    return distinct(mixtures);
  }

  private List<Mixture> nextRound(int count) {
    var random = KeyedHash.of(options.seed(), "climb").stream("round-" + round);
    var pool =
        CandidatePool.rank(sampler.candidates(options.candidates(), random), choice().predictor());
    var measured = trials.stream().map(Trial::mixture).toList();
    return List.copyOf(pool.draw(count, measured, random));
  }

  private static List<Mixture> distinct(List<Mixture> mixtures) {
    return List.copyOf(new LinkedHashSet<>(mixtures));
  }

  /**
   * Takes the trials of this round, in any order. A trial without a finite objective counts as
   * failed and is kept but not learnt from.
   *
   * @throws IllegalArgumentException unless there is exactly one trial for each proposal
   */
  public void observe(List<Trial> trialsOfThisRound) {
    var proposed = propose();
    var sorted = new ArrayList<>(trialsOfThisRound);
    sorted.sort(Comparator.comparingInt(Trial::index));
    var indices = new HashSet<Integer>();
    for (var trial : sorted) {
      boolean fits =
          trial.round() == round
              && trial.index() >= 0
              && trial.index() < proposed.size()
              && trial.mixture().equals(proposed.get(trial.index()))
              && indices.add(trial.index());
      if (!fits) {
        throw new IllegalArgumentException(
            "Trial " + trial.index() + " of round " + trial.round() + " was not proposed");
      }
    }
    if (sorted.size() != proposed.size()) {
      throw new IllegalArgumentException(
          "Round " + round + " has " + proposed.size() + " trials, not " + sorted.size());
    }
    sorted.forEach(trial -> trials.add(withPrediction(trial)));
    round++;
    proposals = null;
    choice = null;
  }

  private Trial withPrediction(Trial trial) {
    if (round == 0 || !Double.isNaN(trial.predicted())) {
      return trial;
    }
    double loss = choice().predictor().predict(trial.mixture().weights());
    return trial.withPredicted(options.direction().loss(loss));
  }

  private PredictorChoice choice() {
    if (choice == null) {
      var measured = measured();
      var mixtures =
          measured.stream().map(trial -> trial.mixture().weights()).toArray(double[][]::new);
      var losses =
          measured.stream()
              .mapToDouble(trial -> options.direction().loss(trial.objective()))
              .toArray();
      var families =
          options.predictor().equals(ClimbOptions.AUTO)
              ? PredictorFamily.bounded()
              : List.of(PredictorFamily.named(options.predictor()));
      choice = PredictorChoice.of(families, mixtures, losses, options.seed());
    }
    return choice;
  }

  private List<Trial> measured() {
    var measured = trials.stream().filter(trial -> Double.isFinite(trial.objective())).toList();
    if (measured.isEmpty()) {
      throw new CuveeException.RunFailed(
          "No proxy gave a finite objective, so no mixture can be chosen: see the trials");
    }
    return measured;
  }

  /**
   * What was found.
   *
   * @throws IllegalStateException before the search is done
   * @throws CuveeException.RunFailed if no trial succeeded
   */
  public SearchResult result() {
    if (!done()) {
      throw new IllegalStateException("Round " + round + " has not been observed");
    }
    var best =
        measured().stream()
            .min(
                Comparator.comparingDouble(
                    (Trial trial) -> options.direction().loss(trial.objective())))
            .orElseThrow()
            .mixture();
    var random = KeyedHash.of(options.seed(), "climb").stream("result");
    var pool =
        CandidatePool.rank(sampler.candidates(options.candidates(), random), choice().predictor());
    var mean = sampler.caps().project(pool.meanOfBest());
    var recommendation = Recommendation.of(choice(), mean, best);
    return new SearchResult(
        recommendation.mixture(),
        recommendation.why(),
        pool.best(),
        mean,
        best,
        choice().family(),
        choice().spearman(),
        trials);
  }
}
