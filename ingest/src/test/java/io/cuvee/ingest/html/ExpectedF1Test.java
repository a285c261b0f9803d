package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExpectedF1Test {
  private static Page page(int blocks) {
    var page = JsoupPages.page(JsoupPages.parse("<p>two words</p>".repeat(blocks), null));
    page.measure(new WordTable());
    return page;
  }

  private static double[] logOdds(double... probabilities) {
    var scores = new double[probabilities.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.log(probabilities[i] / (1 - probabilities[i]));
    }
    return scores;
  }

  private static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** By hand: of sure blocks all bounds keep the same, and the highest is taken. */
  @Test
  void pagesThatAreClearGetTheHighestBound() {
    double bound = ExpectedF1.threshold(page(4), logOdds(0.99, 0.99, 0.01, 0.01));

    assertThat(probability(bound)).isCloseTo(0.6, within(1e-9));
  }

  /**
   * By hand, with equal words: keeping 0.9 alone gives 0.9/(1+1.8) = 0.32, with the three of 0.3
   * 1.8/(4+1.8) = 0.31; with 0.45 in their place 2.25/(4+2.25) = 0.36 against 0.9/(1+2.25) = 0.28.
   */
  @Test
  void pagesThatAreDoubtfulGetALowerOne() {
    double clear = ExpectedF1.threshold(page(4), logOdds(0.9, 0.3, 0.3, 0.3));
    double doubtful = ExpectedF1.threshold(page(4), logOdds(0.9, 0.45, 0.45, 0.45));

    assertThat(probability(clear)).isGreaterThan(0.3);
    assertThat(probability(doubtful)).isLessThan(0.45);
  }
}
