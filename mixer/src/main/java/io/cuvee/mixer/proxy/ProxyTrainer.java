package io.cuvee.mixer.proxy;

import io.cuvee.mixer.mixture.Mixture;
import java.io.Serializable;
import java.util.Map;

/** Trains a small model on a mixture and measures it. Safe for use by several threads. */
public interface ProxyTrainer extends Serializable {
  /** Name and settings, as the trials tell them. */
  String name();

  /**
   * Trains on the corpus in the proportions of the mixture and scores the held-out text.
   *
   * @param mixture weights for exactly the corpus' domains, in any order
   * @param seed decides what is left to chance; one seed for all trials of a search makes them
   *     comparable
   * @return {@code loss:TARGET} in nats per token for each target, lower is better
   */
  Map<String, Double> evaluate(ProxyCorpus corpus, Mixture mixture, long seed);
}
