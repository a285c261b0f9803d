package io.cuvee.jobs.stage;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.io.ByteSource;
import io.cuvee.filters.contamination.ContaminationIndex;
import io.cuvee.ingest.parquet.ParquetRows;
import io.cuvee.ingest.rows.JsonLines;
import io.cuvee.ingest.rows.RowReader;
import io.cuvee.ingest.stored.DecodingBounds;
import io.cuvee.ingest.stored.StoredBytes;
import io.cuvee.jobs.recipe.DecontaminateSpec;
import io.cuvee.jobs.recipe.DecontaminateSpec.Benchmark;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/** Reads the recipe's benchmarks into an index. */
final class BenchmarkFiles {
  private static final int LONGEST_ROW = 1 << 26;
  private static final DecodingBounds BOUNDS = new DecodingBounds(1L << 30, 200);

  private BenchmarkFiles() {}

  /**
   * The index of all benchmarks of a recipe.
   *
   * @throws CuveeException.WrongUsage if a file cannot be read, or has none of the columns
   */
  static ContaminationIndex read(DecontaminateSpec spec, Configuration configuration) {
    var builder = new ContaminationIndex.Builder(spec.rule());
    for (var benchmark : spec.benchmarks()) {
      try {
        builder.benchmark(benchmark.name());
        read(benchmark, ListFiles.source(benchmark.path(), configuration), builder);
      } catch (IOException | IllegalStateException e) {
        throw new CuveeException.WrongUsage(
            "The benchmark "
                + benchmark.name()
                + " cannot be read from "
                + benchmark.path()
                + " ("
                + e.getMessage()
                + "); check decontaminate.benchmarks.");
      }
    }
    return builder.build();
  }

  private static void read(Benchmark benchmark, ByteSource file, ContaminationIndex.Builder builder)
      throws IOException {
    boolean any = false;
    try (var rows = open(file)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get().cause() != null) {
          throw new IOException("row " + row.get().number() + ": " + row.get().detail());
        }
        any |= add(benchmark, row.get().number(), row.get().values(), builder);
      }
    }
    if (!any) {
      throw new IOException("no row has a text under the columns " + benchmark.columns());
    }
  }

  private static RowReader open(ByteSource file) throws IOException {
    var kind = StoredBytes.kind(file);
    return kind == StoredBytes.Kind.PARQUET
        ? new ParquetRows(file)
        : new JsonLines(file, kind, BOUNDS, LONGEST_ROW);
  }

  private static boolean add(
      Benchmark benchmark,
      long number,
      Map<String, Object> values,
      ContaminationIndex.Builder builder) {
    var id = values.get(benchmark.id());
    var item = id == null ? Long.toString(number) : id.toString();
    boolean any = false;
    Collection<String> columns =
        benchmark.columns().isEmpty() ? new TreeMap<>(values).keySet() : benchmark.columns();
    for (var column : columns) {
      var text = text(values.get(column));
      if (!text.isEmpty() && !column.equals(benchmark.id())) {
        any = true;
        builder.add(item, column, text);
      }
    }
    return any;
  }

  /** A text, or the texts of a list one under the other. */
  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream()
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .collect(Collectors.joining("\n"));
    }
    return value instanceof String text ? text : "";
  }
}
