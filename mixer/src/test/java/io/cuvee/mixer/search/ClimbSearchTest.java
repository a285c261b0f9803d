package io.cuvee.mixer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.Sha256;
import io.cuvee.mixer.mixture.Baselines;
import io.cuvee.mixer.mixture.CappedSimplex;
import io.cuvee.mixer.mixture.Mixture;
import io.cuvee.mixer.mixture.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClimbSearchTest {
  private static final long SEED = Long.getLong("cuvee.seed", 1);

  /** RegMix's prior over 17 Pile domains (reference in sail-sg/regmix). */
  private static final double[] PILE = {
    .2369, .1854, .1133, .1018, .0796, .0665, .0511, .0464, .0388, .0271, .0160, .0118, .0080,
    .0079, .0039, .0037, .0018
  };

  @Test
  void publishedSamplerKeepsItsBounds() {
    // F1
    var natural = Baselines.natural(names(17), PILE).weights();
    var sampler = new MixtureSampler(names(17), natural, ones(17), 15, 0);
    var sum = new double[17];
    var mixtures = sampler.first(512, List.of(), KeyedHash.of(SEED, "climb-test").stream("f1"));

    assertThat(mixtures).hasSize(512).doesNotHaveDuplicates();
    for (var mixture : mixtures) {
      var weights = mixture.weights();
      for (int i = 0; i < 17; i++) {
        sum[i] += weights[i] / 512;
        assertThat(weights[i]).isLessThanOrEqualTo(Math.min(1, 15 * natural[i]) + 1e-12);
        assertThat(weights[i] == 0 || weights[i] >= 2e-4 - 1e-6).isTrue();
      }
    }
    var tempered = Baselines.tempered(natural, 0.5);
    for (int i = 0; i < 17; i++) {
      assertThat(sum[i]).isCloseTo(tempered[i], within(0.08));
    }
    double median =
        mixtures.stream().mapToDouble(Mixture::effectiveDomains).sorted().toArray()[256];
    // An independent run of the published code's procedure gives 2.02.
    assertThat(median).isBetween(1.7, 2.4);
  }

  @Test
  void wideDrawsAreBroaderAndKeepTheBoundsToo() {
    var natural = Baselines.natural(names(17), PILE).weights();
    var sampler = new MixtureSampler(names(17), natural, ones(17), 15, 1);
    var mixtures = sampler.first(256, List.of(), KeyedHash.of(SEED, "climb-test").stream("wide"));

    double median =
        mixtures.stream().mapToDouble(Mixture::effectiveDomains).sorted().toArray()[128];
    assertThat(median).isGreaterThan(4);
    for (var mixture : mixtures) {
      for (int i = 0; i < 17; i++) {
        assertThat(mixture.weights()[i]).isLessThanOrEqualTo(Math.min(1, 15 * natural[i]) + 1e-12);
      }
    }
  }

  @Test
  void nextRoundIsDrawnFromTheBestOfThePool() {
    // F2: n = 32 draws from ranks 1 to 1024 of 100,000, n = 16 from ranks 1 to 256.
    assertThat(CandidatePool.size(32, 100_000)).isEqualTo(1024);
    assertThat(CandidatePool.size(16, 100_000)).isEqualTo(256);
    assertThat(CandidatePool.size(4, 100_000)).isEqualTo(128);
    assertThat(CandidatePool.size(32, 20_000)).isEqualTo(204);
    assertThat(CandidatePool.size(16, 5000)).isEqualTo(32);

    var candidates = new ArrayList<Mixture>();
    for (int i = 0; i < 100_000; i++) {
      candidates.add(Mixture.of(names(2), new double[] {i * 7 % 100_000, 100_000}));
    }
    var pool = CandidatePool.rank(candidates, weights -> weights[0]);
    for (int count : new int[] {32, 16}) {
      var random = KeyedHash.of(SEED, "climb-test").stream("f2-" + count);
      var drawn = pool.draw(count, List.of(), random);
      var best = new HashSet<>(pool.ranked().subList(0, count * count));
      assertThat(drawn).hasSize(count).doesNotHaveDuplicates().allMatch(best::contains);
    }
  }

  @Test
  void measuredMixturesAreNotDrawnAgain() {
    var candidates =
        IntStream.range(0, 130).mapToObj(i -> Mixture.of(names(2), new double[] {i, 130})).toList();
    var pool = CandidatePool.rank(candidates, weights -> weights[0]);
    var random = KeyedHash.of(SEED, "climb-test").stream("again");
    var drawn = pool.draw(8, candidates.subList(0, 125), random);

    assertThat(drawn).hasSize(5).doesNotContainAnyElementsOf(candidates.subList(0, 125));
  }

  @Test
  void firstRoundBeginsWithNaturalAndUniform() {
    var search = search(ones(17), options(List.of(12, 4)));
    var proposals = search.propose();

    assertThat(proposals).hasSize(12).doesNotHaveDuplicates();
    assertThat(proposals.get(0)).isEqualTo(Baselines.natural(names(17), PILE));
    assertThat(proposals.get(1)).isEqualTo(Baselines.uniform(names(17)));
    assertThat(search.propose()).isEqualTo(proposals);
  }

  @Test
  void everyProposalAndResultKeepsTheCaps() {
    var caps = new double[17];
    for (int i = 0; i < 17; i++) {
      caps[i] = 1.5 * PILE[i] + 0.01;
    }
    var result = run(search(caps, options(List.of(16, 8, 4))), w -> -w[3] - w[16]);
    var feasible = new CappedSimplex(names(17), caps);

    assertThat(result.trials()).hasSize(28);
    assertThat(result.trials()).allMatch(trial -> feasible.holds(trial.mixture()));
    assertThat(
            List.of(
                result.recommended(),
                result.meanOfBest(),
                result.predictedOptimum(),
                result.bestMeasured()))
        .allMatch(feasible::holds);
  }

  @Test
  void capsThatCannotFillTheBudgetAreRefused() {
    var caps = new double[17];
    Arrays.fill(caps, 0.05);
    assertThatThrownBy(() -> search(caps, options(List.of(4))))
        .isInstanceOf(CuveeException.WrongUsage.class)
        .hasMessageContaining("epochs");
  }

  @Test
  void orderOfTrialsDoesNotMatter() {
    ToDoubleFunction<double[]> loss = w -> w[0] * w[0] + Math.abs(w[2] - 0.3);
    var straight = run(search(ones(17), options(List.of(16, 8))), loss);
    var shuffled = search(ones(17), options(List.of(16, 8)));
    while (!shuffled.done()) {
      var trials = new ArrayList<>(trials(shuffled, loss));
      Collections.shuffle(trials, new Random(SEED));
      shuffled.observe(trials);
    }

    assertThat(shuffled.result()).isEqualTo(straight);
  }

  @Test
  void foreignOrMissingTrialsAreRefused() {
    var search = search(ones(17), options(List.of(4)));
    var trials = trials(search, w -> w[0]);
    assertThatThrownBy(() -> search.observe(trials.subList(0, 3)))
        .isInstanceOf(IllegalArgumentException.class);
    var foreign = new ArrayList<>(trials);
    foreign.set(2, new Trial(0, 2, trials.get(0).mixture(), Map.of(), 1, Double.NaN));
    assertThatThrownBy(() -> search.observe(foreign)).hasMessageContaining("not proposed");
    assertThatThrownBy(search::result).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void failedTrialsAreKeptButNotLearntFrom() {
    var result =
        run(search(ones(17), options(List.of(16, 8))), w -> w[0] > 0.3 ? Double.NaN : w[1]);

    assertThat(result.trials()).hasSize(24).anyMatch(trial -> Double.isNaN(trial.objective()));
    assertThat(result.bestMeasured().weights()[0]).isLessThanOrEqualTo(0.3);
    var hopeless = search(ones(17), options(List.of(4)));
    hopeless.observe(trials(hopeless, w -> Double.NaN));
    assertThatThrownBy(hopeless::result).isInstanceOf(CuveeException.RunFailed.class);
  }

  @Test
  void laterTrialsCarryTheirPrediction() {
    var result = run(search(ones(17), options(List.of(32, 8))), w -> 3 + w[0]);

    for (var trial : result.trials()) {
      assertThat(Double.isNaN(trial.predicted())).isEqualTo(trial.round() == 0);
    }
    assertThat(result.spearman()).isGreaterThan(0.8);
    assertThat(result.toJson()).contains("\"recommended\":{");
  }

  @Test
  void higherIsBetterMirrorsLowerIsBetter() {
    var options = options(List.of(16, 8));
    var low = run(search(ones(17), options), w -> w[0]);
    var high = run(search(ones(17), options.withDirection(Direction.HIGHER_IS_BETTER)), w -> -w[0]);

    assertThat(high.recommended()).isEqualTo(low.recommended());
    assertThat(high.trials().get(20).predicted()).isEqualTo(-low.trials().get(20).predicted());
  }

  @Test
  void anUntrustedPredictorYieldsToTheBestMeasured() {
    var random = KeyedHash.of(SEED, "climb-test").stream("pure-noise");
    var result = run(search(ones(17), options(List.of(32, 8))), w -> random.nextGaussian());

    assertThat(result.recommended()).isEqualTo(result.bestMeasured());
    assertThat(result.why()).contains("best measured");
  }

  @Test
  void searchIsTheSameOnEveryJava() {
    // Recorded on Java 17; a change means that recorded searches would end elsewhere.
    var options = ClimbOptions.of(List.of(24, 8), 1).withCandidates(2000);
    var result = run(search(ones(17), options), w -> w[0] * w[1] + Math.abs(w[2] - 0.3));
    var lines = new StringBuilder(result.toJson());
    result.trials().forEach(trial -> lines.append(trial.toJson()));

    assertThat(Sha256.hex(lines.toString()))
        .isEqualTo("065bca1469f6646ff1179753f28e4e902f3f55c7922accea9428433cf3a81dbd");
  }

  @Test
  void roundsApproachAPlantedOptimum() {
    // F5: K = 21, a quadratic bowl with noise; proposals come nearer to the optimum each round.
    int seeds = 5;
    int nearer = 0;
    for (int seed = 0; seed < seeds; seed++) {
      if (approaches(SEED * 1000 + seed)) {
        nearer++;
      }
    }
    assertThat(nearer).as("of %d seeds from %d", seeds, SEED * 1000).isGreaterThanOrEqualTo(4);
  }

  private static boolean approaches(long seed) {
    int domains = 21;
    var random = KeyedHash.of(seed, "climb-test").stream("planted");
    var optimum = Dirichlet.draw(equalShares(domains), 10, random);
    var curvature = new double[domains];
    Arrays.setAll(curvature, i -> 0.5 + random.nextDouble());
    ToDoubleFunction<double[]> loss =
        w -> {
          double sum = 0;
          for (int i = 0; i < domains; i++) {
            sum += curvature[i] * (w[i] - optimum[i]) * (w[i] - optimum[i]);
          }
          return sum + 0.01 * random.nextGaussian();
        };
    var prior = Dirichlet.draw(equalShares(domains), 40, random);
    var options = ClimbOptions.climb(seed).withCandidates(5000);
    var result = run(new ClimbSearch(names(domains), prior, ones(domains), options), loss);
    var distances = new double[3];
    for (var trial : result.trials()) {
      int size = options.rounds().get(trial.round());
      distances[trial.round()] += distance(trial.mixture().weights(), optimum) / size;
    }
    return distances[1] < distances[0]
        && distances[2] < distances[1]
        && distance(result.recommended().weights(), optimum) < distances[0];
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(IntStream.range(0, a.length).mapToDouble(i -> Math.pow(a[i] - b[i], 2)).sum());
  }

  private static ClimbSearch search(double[] caps, ClimbOptions options) {
    return new ClimbSearch(names(17), PILE, caps, options);
  }

  private static ClimbOptions options(List<Integer> rounds) {
    return ClimbOptions.of(rounds, SEED).withCandidates(2000);
  }

  private static SearchResult run(ClimbSearch search, ToDoubleFunction<double[]> loss) {
    while (!search.done()) {
      search.observe(trials(search, loss));
    }
    return search.result();
  }

  private static List<Trial> trials(ClimbSearch search, ToDoubleFunction<double[]> loss) {
    var trials = new ArrayList<Trial>();
    for (var mixture : search.propose()) {
      double value = loss.applyAsDouble(mixture.weights());
      trials.add(
          new Trial(
              search.round(), trials.size(), mixture, Map.of("loss", value), value, Double.NaN));
    }
    return trials;
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "d" + i).toList();
  }

  private static double[] ones(int count) {
    var ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] equalShares(int count) {
    var shares = new double[count];
    Arrays.fill(shares, 1.0 / count);
    return shares;
  }
}
