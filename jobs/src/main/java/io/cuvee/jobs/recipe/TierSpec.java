package io.cuvee.jobs.recipe;

import java.io.Serializable;
import java.util.List;

/**
 * A tier of rules.
 *
 * @param name as verdicts tell it
 * @param rules its rule sets, in order
 */
public record TierSpec(String name, List<RuleSetSpec> rules) implements Serializable {
  public TierSpec {
    rules = List.copyOf(rules);
  }
}
