package io.cuvee.jobs.stage;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * Intermediate results in files of the run folder: they cut the lineage and outlive a lost
 * executor, which cached blocks do not. They are removed when the stage is done.
 */
final class Scratch {
  private Scratch() {}

  static Dataset<Row> keep(StageContext context, String name, Dataset<Row> rows) {
    context.describe(name);
    var path = context.scratch(name);
    rows.write().mode(SaveMode.Overwrite).option("compression", "zstd").parquet(path);
    return context.spark().read().schema(rows.schema()).parquet(path);
  }
}
