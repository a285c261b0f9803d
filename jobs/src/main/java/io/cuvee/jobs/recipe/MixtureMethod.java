package io.cuvee.jobs.recipe;

/** How a mixture is found. */
public enum MixtureMethod {
  /** CLIMB's search: proxies on sampled mixtures, a predictor, better samples. */
  CLIMB,
  /** By supply: each domain as much as there is. */
  NATURAL,
  /** Every domain alike. */
  UNIFORM,
  /** The weights of the recipe. */
  GIVEN
}
