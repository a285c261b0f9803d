package io.cuvee.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.cuvee.core.document.DocumentId;
import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import io.cuvee.jobs.recipe.Recipe;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Tokenizes and sets validation documents apart, by a keyed hash of the duplicate group, before any
 * proxy runs; a domain of two documents or more has at least one. Table: {@code tokens}; every
 * document ends with the tokenizer's end-of-document id, which counts as a token.
 */
public final class TokenizeStage implements Stage {
  static final StructType TOKENS =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("dup_group", DataTypes.StringType, false)
          .add("source", DataTypes.StringType, false)
          .add("domain", DataTypes.StringType, false)
          .add("cluster", DataTypes.IntegerType, false)
          .add("language", DataTypes.StringType, false)
          .add("licence_spdx", DataTypes.StringType, false)
          .add("licence_tier", DataTypes.StringType, false)
          .add("characters", DataTypes.LongType, false)
          .add("split_draw", DataTypes.LongType, false)
          .add("token_count", DataTypes.LongType, false)
          .add("input_ids", DataTypes.createArrayType(DataTypes.IntegerType, false), false);

  @Override
  public String name() {
    return "tokenize";
  }

  @Override
  public String version() {
    return "tokenize/1";
  }

  @Override
  public List<String> inputs() {
    return List.of("dedup", "cluster");
  }

  @Override
  public Map<String, Object> settings(Recipe recipe, StageContext context) {
    var tokenizer = Models.tokenizer(recipe.shards(), context.folder().configuration());
    if (tokenizer.endOfDocument() < 0) {
      throw new CuveeException.WrongUsage(
          "The tokenizer "
              + recipe.shards().tokenizer()
              + " has no known end-of-document token; name one in shards.end-of-document.");
    }
    var settings = new TreeMap<String, Object>();
    settings.put("tokenizer", tokenizer.fingerprint());
    settings.put("end-of-document", tokenizer.endOfDocument());
    settings.put("validation", recipe.shards().validation());
    return settings;
  }

  @Override
  public StageOutput run(StageContext context) throws IOException {
    var recipe = context.recipe();
    var tokenizer = Models.tokenizer(recipe.shards(), context.folder().configuration());
    var tokens = Scratch.keep(context, "tokens", tokenize(context));
    double share = recipe.shards().validation();
    long threshold = (long) (share * 0x1.0p62) * 2;
    var smallest =
        tokens
            .groupBy("domain")
            .agg(
                functions.min("split_draw").as("smallest"),
                functions.countDistinct("dup_group").as("groups"));
    var apart =
        col("split_draw")
            .lt(threshold)
            .or(
                col("split_draw")
                    .equalTo(col("smallest"))
                    .and(col("groups").gt(1))
                    .and(lit(share > 0)));
    context.write(
        "tokens",
        tokens
            .join(functions.broadcast(smallest), "domain")
            .withColumn("split", when(apart, "valid").otherwise("train"))
            .select(
                "id",
                "dup_group",
                "source",
                "domain",
                "cluster",
                "language",
                "licence_spdx",
                "licence_tier",
                "characters",
                "split",
                "token_count",
                "input_ids"));
    return new StageOutput(
        tally(context),
        new TreeMap<>(
            Map.of(
                "tokenizer",
                tokenizer.name(),
                "tokenizer_sha256",
                tokenizer.fingerprint(),
                "vocabulary",
                (long) tokenizer.vocabularySize(),
                "end_of_document",
                (long) tokenizer.endOfDocument())));
  }

  private static Dataset<Row> tokenize(StageContext context) {
    var shards = context.recipe().shards();
    long seed = context.recipe().seed();
    var configuration = new SerializableConfiguration(context.folder().configuration());
    var domains = context.table("cluster", "assignments").select("id", "cluster", "domain");
    var documents =
        context
            .table("dedup", "documents")
            .select(
                col("id"),
                col("dup_group"),
                col("source"),
                col("language"),
                col("licence.spdx").as("licence_spdx"),
                col("licence.tier").as("licence_tier"),
                col("characters"),
                col("text"))
            .join(domains, "id")
            .repartition(2 * context.partitions(), col("id"));
    context.describe("tokenizing");
    return documents.mapPartitions(
        (MapPartitionsFunction<Row, Row>)
            rows -> {
              var tokenizer = Models.tokenizer(shards, configuration.value());
              var hash = KeyedHash.of(seed, "validation");
              return new MappedIterator<>(
                  rows,
                  row -> {
                    String group = row.getAs("dup_group");
                    int[] text = tokenizer.encode(row.getAs("text"));
                    int[] ids = Arrays.copyOf(text, text.length + 1);
                    ids[text.length] = tokenizer.endOfDocument();
                    return RowFactory.create(
                        row.getAs("id"),
                        group,
                        row.getAs("source"),
                        row.getAs("domain"),
                        row.getAs("cluster"),
                        row.getAs("language"),
                        row.getAs("licence_spdx"),
                        row.getAs("licence_tier"),
                        row.getAs("characters"),
                        hash.bits(DocumentId.parse(group)) >>> 1,
                        (long) ids.length,
                        ids);
                  });
            },
        Encoders.row(TOKENS));
  }

  private StageLedger tally(StageContext context) throws IOException {
    var ledger = new StageLedger.Builder(name());
    Counts.takeOver(ledger, context.input("cluster").ledger(), Unit.DOCUMENTS, Unit.CHARACTERS);
    var tokens = context.written("tokens");
    for (var row :
        tokens
            .agg(
                functions.count(lit(1)),
                functions.coalesce(functions.sum(functions.size(col("input_ids"))), lit(0L)))
            .collectAsList()) {
      ledger.add(Unit.TOKENS, Term.ADDED, "separators", row.getLong(0));
      ledger.add(Unit.TOKENS, Term.ADDED, "tokenized", row.getLong(1) - row.getLong(0));
    }
    Counts.add(
        ledger, Term.OUT, tokens.where("split = 'train'"), lit(""), "characters", "token_count");
    Counts.add(
        ledger,
        Term.VALIDATION,
        tokens.where("split = 'valid'"),
        col("domain"),
        "characters",
        "token_count");
    return ledger.build();
  }
}
