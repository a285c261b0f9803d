package io.cuvee.jobs.stage;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.Sha256;
import io.cuvee.core.json.CanonicalJson;
import io.cuvee.jobs.recipe.MixtureSpec;
import io.cuvee.mixer.mixture.Baselines;
import io.cuvee.mixer.mixture.Mixture;
import io.cuvee.mixer.mixture.Trial;
import io.cuvee.mixer.proxy.NGramProxy;
import io.cuvee.mixer.proxy.ProxyCorpus;
import io.cuvee.mixer.proxy.ProxyTrainer;
import io.cuvee.mixer.search.ClimbOptions;
import io.cuvee.mixer.search.ClimbSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;

/** Finds a mixture by the method of the recipe; proxies are trained in tasks, one each. */
final class MixtureSearch {
  private final StageContext context;
  private final Supplies supplies;
  private final MixtureSpec settings;
  private final TrialStore store;

  MixtureSearch(StageContext context, Supplies supplies) {
    this.context = context;
    this.supplies = supplies;
    this.settings = context.recipe().mixture();
    this.store = new TrialStore(context.folder());
  }

  /** The mixture found, with what it rests on. */
  record Found(
      Mixture mixture, String why, String predictor, double spearman, List<Trial> trials) {}

  Found find() throws IOException {
    var domains = supplies.domains();
    return switch (settings.method()) {
      case NATURAL ->
          fixed(Mixture.of(domains, supplies.naturalShares()), "each domain by its supply");
      case UNIFORM -> fixed(Baselines.uniform(domains), "every domain alike");
      case GIVEN -> fixed(given(domains), "the weights of the recipe");
      case CLIMB -> climb(domains);
    };
  }

  private static Found fixed(Mixture mixture, String why) {
    return new Found(mixture, why, "none", Double.NaN, List.of());
  }

  private Mixture given(List<String> domains) {
    var weights = new double[domains.size()];
    for (var entry : settings.weights().entrySet()) {
      int index = domains.indexOf(entry.getKey());
      if (index < 0) {
        throw new CuveeException.WrongUsage(
            "mixture.weights names "
                + entry.getKey()
                + ", but the domains are "
                + domains
                + "; use those names.");
      }
      weights[index] = entry.getValue();
    }
    return Mixture.of(domains, weights);
  }

  private Found climb(List<String> domains) throws IOException {
    if (domains.size() == 1) {
      return fixed(Baselines.uniform(domains), "there is one domain alone");
    }
    var recipe = context.recipe();
    var corpus = new ProxySample(context, supplies).collect();
    var trainer = new NGramProxy(settings.proxy().order(), settings.proxy().tokens());
    var options =
        ClimbOptions.of(settings.rounds(), recipe.seed()).withCandidates(settings.candidates());
    var search = new ClimbSearch(domains, supplies.naturalShares(), caps(), options);
    var corpusDigest = digest(corpus, trainer);
    var shared = context.sparkContext().broadcast(corpus);
    try {
      while (!search.done()) {
        int round = search.round();
        var proposed = search.propose();
        context
            .console()
            .println("  mixture: round " + (round + 1) + ", " + proposed.size() + " proxies");
        search.observe(measure(round, proposed, trainer, shared, corpusDigest));
      }
    } finally {
      shared.destroy();
    }
    var result = search.result();
    return new Found(
        result.recommended(), result.why(), result.predictor(), result.spearman(), result.trials());
  }

  /** The largest weight of each domain that its supply and the epoch cap allow. */
  private double[] caps() {
    var budget = context.recipe().budget();
    long length = context.recipe().shards().sequenceLength();
    var caps = new double[supplies.list().size()];
    double sum = 0;
    for (int i = 0; i < caps.length; i++) {
      caps[i] = 1;
      if (budget.target().isPresent()) {
        double most = budget.maxEpochs() * supplies.list().get(i).tokens();
        // One sequence less than the supply gives: the budget is shared in whole sequences.
        double sequences = Math.max(0, Math.floor(most / length) - 1);
        caps[i] = Math.min(1, sequences * length / budget.target().getAsLong());
      }
      sum += caps[i];
    }
    if (sum < 1) {
      throw new CuveeException.RunFailed(
          "The budget of "
              + budget.target().getAsLong()
              + " tokens is more than "
              + supplies.tokens()
              + " tokens of supply give in "
              + CanonicalJson.number(budget.maxEpochs())
              + " epochs; ask for at most "
              + (long) Math.floor(sum * budget.target().getAsLong())
              + " in budget.tokens or raise budget.max-epochs.");
    }
    return caps;
  }

  private List<Trial> measure(
      int round,
      List<Mixture> proposed,
      ProxyTrainer trainer,
      Broadcast<ProxyCorpus> corpus,
      String corpusDigest)
      throws IOException {
    long seed = context.recipe().seed();
    var measured = new TreeMap<Integer, Map<String, Double>>();
    var keys = new ArrayList<String>();
    var missing = new ArrayList<Integer>();
    for (int i = 0; i < proposed.size(); i++) {
      keys.add(
          Sha256.hex(CanonicalJson.line(List.of(corpusDigest, seed, proposed.get(i).toJson()))));
      var known = store.find(keys.get(i));
      if (known.isPresent()) {
        measured.put(i, known.get());
      } else {
        missing.add(i);
      }
    }
    if (!missing.isEmpty()) {
      context.describe("proxies of round " + (round + 1));
      var mixtures = new ArrayList<>(proposed);
      var results =
          context
              .sparkContext()
              .parallelize(missing, missing.size())
              .map(i -> new Result(i, trainer.evaluate(corpus.value(), mixtures.get(i), seed)))
              .collect();
      for (var result : results) {
        measured.put(result.index(), result.metrics());
        store.save(keys.get(result.index()), proposed.get(result.index()), result.metrics());
      }
    }
    var trials = new ArrayList<Trial>();
    measured.forEach(
        (i, metrics) ->
            trials.add(new Trial(round, i, proposed.get(i), metrics, mean(metrics), Double.NaN)));
    return trials;
  }

  private record Result(int index, TreeMap<String, Double> metrics)
      implements java.io.Serializable {
    Result(int index, Map<String, Double> metrics) {
      this(index, new TreeMap<>(metrics));
    }
  }

  /** The objective: the mean loss over the targets, added in the order of their names. */
  private static double mean(Map<String, Double> metrics) {
    double sum = 0;
    for (var value : new TreeMap<>(metrics).values()) {
      sum += value;
    }
    return sum / metrics.size();
  }

  /** Identity of what a trial's result depends on besides its mixture and the seed. */
  private String digest(ProxyCorpus corpus, ProxyTrainer trainer) {
    var parts = new TreeMap<String, Object>();
    parts.put("tokens", context.input("tokenize").fingerprint());
    parts.put("trainer", trainer.name());
    parts.put("proxy", ((Map<?, ?>) context.recipe().section("mixture")).get("proxy"));
    parts.put("domains", corpus.domains());
    parts.put("targets", corpus.targets());
    return Sha256.hex(CanonicalJson.line(parts));
  }
}
