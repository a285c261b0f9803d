package io.cuvee.jobs.recipe;

import io.cuvee.filters.contamination.ContaminationPolicy;
import io.cuvee.filters.contamination.ContaminationRule;
import java.io.Serializable;
import java.util.List;

/**
 * Benchmarks that must not be in the training data.
 *
 * @param benchmarks their files
 * @param rule how much overlap is too much
 * @param policy what becomes of a document that has it
 */
public record DecontaminateSpec(
    List<Benchmark> benchmarks, ContaminationRule rule, ContaminationPolicy policy)
    implements Serializable {
  public DecontaminateSpec {
    benchmarks = List.copyOf(benchmarks);
  }

  /**
   * A benchmark.
   *
   * @param name as verdicts tell it
   * @param path its file: JSONL, plain or compressed, or Parquet
   * @param columns whose texts are looked for, each by itself; empty for all that hold text
   * @param id column that names an item; empty for the row's number
   */
  public record Benchmark(String name, String path, List<String> columns, String id)
      implements Serializable {
    public Benchmark {
      columns = List.copyOf(columns);
    }
  }
}
