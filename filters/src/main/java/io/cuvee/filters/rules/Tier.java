package io.cuvee.filters.rules;

import java.io.Serializable;
import java.util.List;

/**
 * Sets of rules that are measured together; a document that fails one goes to no later tier.
 *
 * @param name the tier's name in the recipe
 * @param ruleSets the sets, in order
 */
public record Tier(String name, List<RuleSet> ruleSets) implements Serializable {
  private static final long serialVersionUID = 1L;

  public Tier {
    ruleSets = List.copyOf(ruleSets);
  }
}
