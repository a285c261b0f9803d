package io.cuvee.ingest.html;

import java.util.Locale;

/** The dial between clean text and whole text. */
public enum Balance {
  /** Rather lose content than keep boilerplate. */
  PRECISION(0.6, 0.75),
  /** The best mean of both. */
  BALANCED(Double.NaN, 0.6),
  /** Rather keep boilerplate than lose content. */
  RECALL(0.3, 0.4);

  private final double main;
  private final double article;

  Balance(double main, double article) {
    this.main = main;
    this.article = article;
  }

  /** The value in a recipe. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a recipe's value.
   *
   * @throws IllegalArgumentException if it is none of the labels
   */
  public static Balance of(String label) {
    for (var balance : values()) {
      if (balance.label().equals(label)) {
        return balance;
      }
    }
    throw new IllegalArgumentException(
        "Unknown balance: " + label + "; give precision, balanced or recall");
  }

  /**
   * Log-odds from which on a block is kept; not a number for the page's own best bound ({@link
   * ExpectedF1}).
   */
  double threshold(Profile profile) {
    double probability = profile == Profile.ARTICLE ? article : main;
    return StrictMath.log(probability / (1 - probability));
  }
}
