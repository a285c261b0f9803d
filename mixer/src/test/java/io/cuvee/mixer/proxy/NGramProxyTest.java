package io.cuvee.mixer.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;
import io.cuvee.mixer.mixture.Mixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NGramProxyTest {
  private static final long SEED = Long.getLong("cuvee.seed", 1);

  @Test
  void bigramLossIsThatOfTheHandCalculation() {
    // Vocabulary a=0, b=1, c=2; training text "a b a". No n-gram statistic reaches 4, so that the
    // fallback discounts 0.5, 1, 1.5 hold.
    // Bigrams: (start a) 1, (a b) 1, (b a) 1, each context with one continuation, so the freed
    // mass is 0.5 of 1.
    // Unigrams count distinct left neighbours: a 2 (start, b), b 1 (a); total 3, freed 1 + 0.5.
    // p(a) = (2 - 1)/3 + 1.5/3 * 1/3 = 1/2; p(b) = 0.5/3 + 1/6 = 1/3; p(c) = 1/6.
    // p(a|start) = 0.5 + 0.5 * 1/2 = 3/4; p(b|a) = 0.5 + 0.5 * 1/3 = 2/3; p(c|b) = 0.5 * 1/6.
    var model = new KneserNeyModel(2, 3);
    model.count(new int[] {0, 1, 0}, 3, 1);
    model.finish();

    assertThat(model.loss(new int[] {0, 1, 2}))
        .isCloseTo(-Math.log(3 / 4.0) - Math.log(2 / 3.0) - Math.log(1 / 12.0), within(1e-12));
    // After c, a context never seen, the unigrams alone speak.
    assertThat(model.loss(new int[] {2, 0}))
        .isCloseTo(-Math.log(0.5 * 1 / 6.0) - Math.log(1 / 2.0), within(1e-12));
  }

  @Test
  void discountsAreChenAndGoodmans() {
    // Y = 10 / (10 + 2 * 5) = 1/2; 1 - 2/2 * 5/10; 2 - 3/2 * 3/5; 3 - 4/2 * 2/3.
    var discounts = Discounts.of(new long[] {0, 10, 5, 3, 2});

    assertThat(discounts.of(0)).isZero();
    assertThat(discounts.of(1)).isCloseTo(0.5, within(1e-12));
    assertThat(discounts.of(2)).isCloseTo(1.1, within(1e-12));
    assertThat(discounts.of(9)).isCloseTo(3 - 4 / 3.0, within(1e-12));
  }

  @Test
  void probabilitiesOfEveryContextSumToOne() {
    var random = random("sum");
    for (int order = 1; order <= 4; order++) {
      int vocabulary = 23;
      var model = new KneserNeyModel(order, vocabulary);
      for (int i = 0; i < 40; i++) {
        var document = skewed(random, 50, vocabulary - 3);
        model.count(document, document.length, 1 + random.nextInt(3));
      }
      model.finish();
      for (int i = 0; i < 50; i++) {
        var history = skewed(random, random.nextInt(6), vocabulary);
        double before = model.loss(history);
        var longer = Arrays.copyOf(history, history.length + 1);
        double sum = 0;
        for (int token = 0; token < vocabulary; token++) {
          longer[history.length] = token;
          double probability = Math.exp(before - model.loss(longer));
          assertThat(probability).isPositive();
          sum += probability;
        }
        assertThat(sum).as("cuvee.seed=%d, order %d", SEED, order).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void aDocumentCountedTwiceEqualsTwoEqualDocuments() {
    var document = skewed(random("twice"), 200, 20);
    var once = new KneserNeyModel(3, 20);
    once.count(document, document.length, 2);
    once.finish();
    var twice = new KneserNeyModel(3, 20);
    twice.count(document, document.length, 1);
    twice.count(document, document.length, 1);
    twice.finish();

    var probe = skewed(random("probe"), 50, 20);
    assertThat(once.loss(probe)).isEqualTo(twice.loss(probe));
  }

  @Test
  void sharesComeInWholePassesAndThenAFraction() {
    var corpus =
        new ProxyCorpus(
            List.of("small", "large"),
            List.of(
                new int[][] {{1, 1, 1}, {2, 2}},
                new int[][] {{3, 3, 3, 3, 3, 3, 3, 3}, {4, 4, 4, 4, 4, 4, 4, 4}}),
            List.of("t"),
            List.<int[][]>of(new int[][] {{1}}),
            5);
    var seen = new int[5];
    var mixture = Mixture.of(corpus.domains(), new double[] {0.6, 0.4});
    TrainingDraw.forEach(
        corpus,
        mixture,
        20,
        SEED,
        (document, length, times) -> seen[document[0]] += length * times);

    // 12 tokens of a domain with 5: two passes and two tokens; 8 of one with 16: half a pass.
    assertThat(seen[1] + seen[2]).isEqualTo(12);
    assertThat(seen[1]).isBetween(6, 8);
    assertThat(seen[2]).isBetween(4, 6);
    assertThat(List.of(seen[3], seen[4])).containsAnyOf(8);
    assertThat(seen[3] + seen[4]).isEqualTo(8);
  }

  @Test
  void moreOfTheTargetsOwnDomainMeansLessLoss() {
    var corpus = twoDomains();
    var proxy = new NGramProxy(3, 5000);
    double last = Double.POSITIVE_INFINITY;
    for (double share : new double[] {0, 0.1, 0.3, 0.6, 1}) {
      var mixture = Mixture.of(corpus.domains(), new double[] {share, 1 - share});
      double loss = proxy.evaluate(corpus, mixture, SEED).get("loss:first");
      assertThat(loss).isLessThan(last).isPositive();
      last = loss;
    }
    assertThat(last).isLessThan(Math.log(50));
  }

  @Test
  void oneSeedGivesTheSameBitsAgain() {
    var corpus = twoDomains();
    var proxy = new NGramProxy(NGramProxy.DEFAULT_ORDER, 2000);
    var mixture = Mixture.of(corpus.domains(), new double[] {1, 2});

    var first = proxy.evaluate(corpus, mixture, 7);
    assertThat(proxy.evaluate(corpus, mixture, 7)).isEqualTo(first);
    assertThat(first).containsOnlyKeys("loss:first", "loss:second");
    assertThat(proxy.evaluate(corpus, mixture, 8)).isNotEqualTo(first);
  }

  @Test
  void weightWithoutTextIsNamed() {
    var corpus =
        new ProxyCorpus(
            List.of("full", "empty"),
            List.of(new int[][] {{1, 2}}, new int[0][]),
            List.of("t"),
            List.<int[][]>of(new int[][] {{1}}),
            5);
    var mixture = Mixture.of(corpus.domains(), new double[] {1, 1});

    assertThatThrownBy(() -> new NGramProxy(2, 100).evaluate(corpus, mixture, 1))
        .isInstanceOf(CuveeException.WrongUsage.class)
        .hasMessageContaining("empty");
  }

  @Test
  void idsOutsideTheVocabularyAreRefused() {
    assertThatThrownBy(
            () ->
                new ProxyCorpus(
                    List.of("d"),
                    List.<int[][]>of(new int[][] {{5}}),
                    List.of("t"),
                    List.<int[][]>of(new int[][] {{1}}),
                    5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5");
  }

  private static ProxyCorpus twoDomains() {
    var random = random("domains");
    var train = new ArrayList<int[][]>();
    var heldOut = new ArrayList<int[][]>();
    for (int step = 1; step <= 2; step++) {
      train.add(chains(random, 60, step));
      heldOut.add(chains(random, 10, step));
    }
    return new ProxyCorpus(
        List.of("first", "second"), train, List.of("first", "second"), heldOut, 50);
  }

  /** Texts in which the next token is mostly the last one plus a step of the domain's own. */
  private static int[][] chains(RandomStream random, int count, int step) {
    var documents = new int[count][100];
    for (var document : documents) {
      int token = random.nextInt(50);
      for (int i = 0; i < document.length; i++) {
        token = random.nextDouble() < 0.2 ? random.nextInt(50) : (token + step) % 50;
        document[i] = token;
      }
    }
    return documents;
  }

  private static int[] skewed(RandomStream random, int length, int vocabulary) {
    var document = new int[length];
    for (int i = 0; i < length; i++) {
      double u = random.nextDouble();
      document[i] = (int) (u * u * vocabulary);
    }
    return document;
  }

  private static RandomStream random(String name) {
    return KeyedHash.of(SEED, "ngram-test").stream(name);
  }
}
