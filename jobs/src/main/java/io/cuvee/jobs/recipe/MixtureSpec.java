package io.cuvee.jobs.recipe;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of each domain to take.
 *
 * @param method how the weights are found
 * @param weights for {@link MixtureMethod#GIVEN}: weight by domain number; empty otherwise
 * @param rounds proxies in each round of the search
 * @param candidates mixtures that the predictor ranks in each round
 * @param targets domain numbers or source names to score on; empty is every domain alike
 * @param proxy the models that try mixtures out
 */
public record MixtureSpec(
    MixtureMethod method,
    Map<String, Double> weights,
    List<Integer> rounds,
    int candidates,
    List<String> targets,
    ProxySpec proxy)
    implements Serializable {
  public MixtureSpec {
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    rounds = List.copyOf(rounds);
    targets = List.copyOf(targets);
  }
}
