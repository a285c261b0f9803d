package io.cuvee.jobs.recipe;

import io.cuvee.core.hash.Sha256;
import io.cuvee.core.json.CanonicalJson;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A recipe with all its defaults filled in.
 *
 * @param name name of the run
 * @param seed seed of all that is drawn at random
 * @param sources where documents come from, in the order of the file
 * @param ingest how records become documents
 * @param filters which documents are good enough
 * @param licence which documents may be used
 * @param decontaminate which benchmarks must not be in it
 * @param dedup which documents are copies of others
 * @param cluster how documents are sorted into domains
 * @param mixture how much of each domain to take
 * @param budget how many tokens to make
 * @param shards how the training data is written
 * @param run how the work is done
 * @param resolved the same in JSON's terms, sources and paths sorted, with {@code ${NAME}} in place
 *     of what came from the environment
 */
public record Recipe(
    String name,
    long seed,
    List<SourceSpec> sources,
    IngestSpec ingest,
    FiltersSpec filters,
    LicenceSpec licence,
    DecontaminateSpec decontaminate,
    DedupSpec dedup,
    ClusterSpec cluster,
    MixtureSpec mixture,
    BudgetSpec budget,
    ShardsSpec shards,
    RunSpec run,
    TreeMap<String, Object> resolved)
    implements Serializable {

  /**
   * One section as maps, lists, texts, numbers and booleans: what a stage's fingerprint is made of.
   *
   * @throws IllegalArgumentException if there is no such section
   */
  public Object section(String name) {
    if (!resolved.containsKey(name)) {
      throw new IllegalArgumentException("A recipe has no section " + name);
    }
    return resolved.get(name);
  }

  /** The whole recipe with its defaults, without secrets, as indented JSON. */
  public String toJson() {
    return CanonicalJson.pretty(resolved);
  }

  /**
   * SHA-256, in hexadecimal, of all that decides on the result: everything but the section {@code
   * run}, whatever the order of sources and paths.
   */
  public String digest() {
    Map<String, Object> decisive = new TreeMap<>(resolved);
    decisive.remove("run");
    return Sha256.hex(CanonicalJson.line(decisive));
  }

  /** Name and digest; values of the environment are left out. */
  @Override
  public String toString() {
    return "Recipe[" + name + ", " + digest() + "]";
  }
}
