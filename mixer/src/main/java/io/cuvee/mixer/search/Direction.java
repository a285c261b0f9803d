package io.cuvee.mixer.search;

/** Which end of the objective is the good one. */
public enum Direction {
  /** As of a loss. */
  LOWER_IS_BETTER,
  /** As of an accuracy. */
  HIGHER_IS_BETTER;

  /** The objective as a loss. */
  double loss(double objective) {
    return this == LOWER_IS_BETTER ? objective : -objective;
  }
}
