package io.cuvee.jobs.recipe;

import java.io.Serializable;
import java.util.List;

/**
 * Which documents are copies of others.
 *
 * @param exact whether documents with the same text are merged
 * @param minhash near copies
 * @param survivor what decides which document of a group stays, first to last: {@code longest},
 *     {@code newest}, {@code id}
 */
public record DedupSpec(boolean exact, MinHashSpec minhash, List<String> survivor)
    implements Serializable {
  public DedupSpec {
    survivor = List.copyOf(survivor);
  }
}
