package io.cuvee.jobs.stage;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** One row a file out of the tallies of its pieces. */
final class FileTallies {
  private FileTallies() {}

  static Dataset<Row> sum(Dataset<Row> pieces) {
    var keys = new Column[] {functions.col("source"), functions.col("file")};
    var sums =
        pieces
            .groupBy(keys)
            .agg(
                functions.sum("bytes").as("bytes"),
                functions.sum("covered_bytes").as("covered_bytes"),
                functions.sum("records").as("records"));
    var types =
        pieces
            .select(
                functions.col("source"),
                functions.col("file"),
                functions.explode(functions.col("records_by_type")).as(new String[] {"type", "n"}))
            .groupBy(functions.col("source"), functions.col("file"), functions.col("type"))
            .agg(functions.sum("n").as("n"))
            .groupBy(keys)
            .agg(
                functions
                    .map_from_entries(
                        functions.array_sort(functions.collect_list(functions.struct("type", "n"))))
                    .as("records_by_type"));
    var none = functions.expr("cast(map() as map<string, bigint>)");
    return sums.join(
            types,
            scala.jdk.javaapi.CollectionConverters.asScala(java.util.List.of("source", "file"))
                .toSeq(),
            "left")
        .withColumn("records_by_type", functions.coalesce(functions.col("records_by_type"), none))
        .select("source", "file", "bytes", "covered_bytes", "records", "records_by_type");
  }
}
