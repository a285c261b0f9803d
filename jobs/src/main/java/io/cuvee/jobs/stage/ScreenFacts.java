package io.cuvee.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import io.cuvee.filters.contamination.ContaminationIndex;
import io.cuvee.filters.pii.PiiKind;
import io.cuvee.jobs.recipe.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** What the screens found, counted from the written tables, for the report. */
final class ScreenFacts {
  private ScreenFacts() {}

  static Map<String, Object> of(StageContext context, ContaminationIndex index) throws IOException {
    var facts = new TreeMap<String, Object>();
    facts.put("pii", pii(context));
    facts.put("benchmarks", benchmarks(context, index));
    return facts;
  }

  private static List<Object> pii(StageContext context) throws IOException {
    Recipe recipe = context.recipe();
    var both = spans(context.written("documents")).union(spans(context.written("rejected")));
    var items = new ArrayList<Object>();
    for (var row :
        both.groupBy("kind")
            .agg(count(lit(1)), countDistinct("id"))
            .orderBy("kind")
            .collectAsList()) {
      items.add(
          new TreeMap<String, Object>(
              Map.of(
                  "kind", row.getString(0),
                  "action", recipe.filters().pii().action(PiiKind.of(row.getString(0))).label(),
                  "spans", row.getLong(1),
                  "documents", row.getLong(2))));
    }
    return items;
  }

  private static Dataset<Row> spans(Dataset<Row> rows) {
    return rows.select(col("id"), functions.explode(col("pii")).as("span"))
        .select(col("id"), col("span.kind").as("kind"));
  }

  private static List<Object> benchmarks(StageContext context, ContaminationIndex index)
      throws IOException {
    var found = new HashMap<String, Row>();
    for (var row :
        context
            .written("contamination")
            .groupBy("benchmark")
            .agg(
                countDistinct("item"),
                countDistinct("id"),
                functions.sum(functions.when(col("whole"), 1L).otherwise(0L)))
            .collectAsList()) {
      found.put(row.getString(0), row);
    }
    var items = new ArrayList<Object>();
    for (int b = 0; b < index.benchmarks().size(); b++) {
      var name = index.benchmarks().get(b);
      var row = found.get(name);
      items.add(
          new TreeMap<String, Object>(
              Map.of(
                  "benchmark", name,
                  "texts", index.texts(b),
                  "items", row == null ? 0L : row.getLong(1),
                  "documents", row == null ? 0L : row.getLong(2),
                  "whole", row == null ? 0L : row.getLong(3))));
    }
    return items;
  }
}
