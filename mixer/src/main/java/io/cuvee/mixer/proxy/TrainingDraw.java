package io.cuvee.mixer.proxy;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.mixer.mixture.Apportionment;
import io.cuvee.mixer.mixture.Mixture;

/**
 * What a proxy trains on: from each domain its share of the tokens, in whole passes over its
 * documents and then the fraction of one. The fraction begins at a document that the seed chooses
 * and goes round; for one seed a larger share holds all of a smaller one, so that two mixtures
 * differ by their weights and not by the luck of the draw.
 */
final class TrainingDraw {
  /** Takes a document, or the first tokens of one, a number of times. */
  interface Sink {
    void accept(int[] document, int length, int times);
  }

  private TrainingDraw() {}

  static void forEach(ProxyCorpus corpus, Mixture mixture, int tokens, long seed, Sink sink) {
    var weights = new double[corpus.domains().size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = mixture.weight(corpus.domains().get(i));
    }
    var shares = Apportionment.of(weights, tokens);
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0) {
        var name = corpus.domains().get(i);
        draw(name, corpus.train().get(i), shares[i], seed, sink);
      }
    }
  }

  private static void draw(String domain, int[][] documents, int share, long seed, Sink sink) {
    long supply = ProxyCorpus.tokens(documents);
    if (supply == 0) {
      throw new CuveeException.WrongUsage(
          "Domain "
              + domain
              + " has weight in a proxy's mixture but no token to train on: cap its weight at 0"
              + " or give it text");
    }
    int passes = (int) (share / supply);
    long left = share % supply;
    int count = documents.length;
    int start = KeyedHash.of(seed, "proxy-draw").stream(domain).nextInt(count);
    for (int i = 0; i < count; i++) {
      var document = documents[(start + i) % count];
      int more = (int) Math.min(left, document.length);
      left -= more;
      if (more < document.length && passes > 0) {
        sink.accept(document, document.length, passes);
      }
      if (more > 0) {
        sink.accept(document, more, more == document.length ? passes + 1 : 1);
      }
    }
  }
}
