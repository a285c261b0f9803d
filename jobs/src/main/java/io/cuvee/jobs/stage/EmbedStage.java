package io.cuvee.jobs.stage;

import static org.apache.spark.sql.functions.col;

import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import io.cuvee.jobs.recipe.Recipe;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** Embeds each document by itself. Table: {@code vectors} (id, characters, vector of float16s). */
public final class EmbedStage implements Stage {
  private static final StructType VECTOR =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("characters", DataTypes.LongType, false)
          .add("vector", DataTypes.createArrayType(DataTypes.FloatType, false), false);

  @Override
  public String name() {
    return "embed";
  }

  @Override
  public String version() {
    return "embed/1";
  }

  @Override
  public List<String> inputs() {
    return List.of("dedup");
  }

  @Override
  public Map<String, Object> settings(Recipe recipe, StageContext context) {
    var settings = new TreeMap<String, Object>();
    settings.put("max-tokens", recipe.cluster().maxTokens());
    settings.put(
        "model", Models.embedder(recipe.cluster(), context.folder().configuration()).fingerprint());
    return settings;
  }

  @Override
  public StageOutput run(StageContext context) throws IOException {
    var cluster = context.recipe().cluster();
    var configuration = new SerializableConfiguration(context.folder().configuration());
    context.describe("embedding");
    var vectors =
        context
            .table("dedup", "documents")
            .select("id", "title", "text", "characters")
            .repartition(4 * context.partitions(), col("id"))
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    rows -> {
                      var embedder = Models.embedder(cluster, configuration.value());
                      return new MappedIterator<>(
                          rows,
                          row ->
                              RowFactory.create(
                                  row.getString(0),
                                  row.getLong(3),
                                  embedder.embed(titled(row.getString(1), row.getString(2)))));
                    },
                Encoders.row(VECTOR));
    context.write("vectors", vectors);
    var ledger = new StageLedger.Builder(name());
    Counts.takeOver(ledger, context.input("dedup").ledger(), Unit.DOCUMENTS, Unit.CHARACTERS);
    Counts.add(ledger, Term.OUT, context.written("vectors"), functions.lit(""), "characters");
    return new StageOutput(
        ledger.build(), Map.of("model", Models.embedder(cluster, configuration.value()).name()));
  }

  /** Pages often say only in their title what they are about. */
  static String titled(String title, String text) {
    return title.isEmpty() || text.startsWith(title) ? text : title + '\n' + text;
  }
}
