package io.cuvee.jobs.recipe;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the work is done; nothing here changes the result.
 *
 * @param master Spark's master
 * @param partitions partitions of a shuffle; 0 follows the data
 * @param maxQuarantined share of quarantined records beyond which the run fails; 1 is never
 * @param maxUnreadable share of the files that cannot be read beyond which the run fails; 1 is
 *     never
 * @param splitBytes about how much of a large file one task reads
 * @param http how files are read over HTTP
 * @param spark further settings of Spark and Hadoop; may hold secrets
 */
public record RunSpec(
    String master,
    int partitions,
    double maxQuarantined,
    double maxUnreadable,
    long splitBytes,
    HttpSpec http,
    Map<String, String> spark)
    implements Serializable {
  public RunSpec {
    spark = Collections.unmodifiableMap(new TreeMap<>(spark));
  }

  /** Without the values of {@link #spark}, which may be secret. */
  @Override
  public String toString() {
    return "RunSpec[" + master + ", " + partitions + ", " + spark.keySet() + "]";
  }
}
