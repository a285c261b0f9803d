package io.cuvee.mixer.proxy;

import io.cuvee.mixer.mixture.Mixture;
import java.util.Map;
import java.util.TreeMap;

/**
 * A modified Kneser-Ney language model trained on the mixture's tokens: cheap, real, and the same
 * on every machine.
 *
 * @param order tokens of the longest n-gram, 1 to 8; 3 is a good choice
 * @param tokens how many tokens it trains on, 1 to 2^30
 */
public record NGramProxy(int order, long tokens) implements ProxyTrainer {
  private static final long serialVersionUID = 1L;

  /** The order that a few hundred thousand tokens can fill. */
  public static final int DEFAULT_ORDER = 3;

  /** Refuses settings out of range with an {@link IllegalArgumentException}. */
  public NGramProxy {
    if (order < 1 || order > 8) {
      throw new IllegalArgumentException("The order must be 1 to 8, not " + order);
    }
    if (tokens < 1 || tokens > 1 << 30) {
      throw new IllegalArgumentException("The tokens must be 1 to 2^30, not " + tokens);
    }
  }

  @Override
  public String name() {
    return "ngram-" + order + "-" + tokens;
  }

  @Override
  public Map<String, Double> evaluate(ProxyCorpus corpus, Mixture mixture, long seed) {
    var model = new KneserNeyModel(order, corpus.vocabularySize());
    TrainingDraw.forEach(corpus, mixture, Math.toIntExact(tokens), seed, model::count);
    model.finish();
    var metrics = new TreeMap<String, Double>();
    for (int i = 0; i < corpus.targets().size(); i++) {
      var documents = corpus.heldOut().get(i);
      double loss = 0;
      for (int[] document : documents) {
        loss += model.loss(document);
      }
      metrics.put("loss:" + corpus.targets().get(i), loss / ProxyCorpus.tokens(documents));
    }
    return metrics;
  }
}
