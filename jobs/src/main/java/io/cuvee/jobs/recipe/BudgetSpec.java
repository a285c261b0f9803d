package io.cuvee.jobs.recipe;

import java.io.Serializable;
import java.util.OptionalLong;

/**
 * How many tokens to make.
 *
 * @param tokens tokens of the training shards; 0 for as many as the mixture allows without repeats
 * @param maxEpochs how often a document may be repeated at most, 1 or more
 */
public record BudgetSpec(long tokens, double maxEpochs) implements Serializable {
  /** The tokens that the recipe asks for, if it asks for a number. */
  public OptionalLong target() {
    return tokens == 0 ? OptionalLong.empty() : OptionalLong.of(tokens);
  }
}
