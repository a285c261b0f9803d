package io.cuvee.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import io.cuvee.filters.dedup.MinHashOptions;
import io.cuvee.filters.dedup.MinHashSigner;
import io.cuvee.filters.dedup.TextFingerprint;
import io.cuvee.jobs.recipe.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Groups exact and near duplicates and keeps one document a group. Exact: equal normalized text.
 * Near: at least one equal band of MinHash signatures (Lee et al. 2022, with FineWeb's banding).
 * Groups are the connected components of both. Tables: {@code documents} (survivors, with {@code
 * dup_group} and {@code dup_size}) and {@code duplicates} (id, group, survivor, method).
 */
public final class DedupStage implements Stage {
  private static final StructType FINGERPRINT =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("fingerprint", DataTypes.StringType, false);

  private static final StructType BAND =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("band", DataTypes.IntegerType, false)
          .add("key", DataTypes.LongType, false);

  @Override
  public String name() {
    return "dedup";
  }

  @Override
  public String version() {
    return "dedup/1";
  }

  @Override
  public List<String> inputs() {
    return List.of("filter");
  }

  @Override
  public Map<String, Object> settings(Recipe recipe, StageContext context) {
    return new TreeMap<>(Map.of("dedup", recipe.section("dedup")));
  }

  @Override
  public StageOutput run(StageContext context) throws IOException {
    var documents = context.table("filter", "documents");
    var fingerprints = fingerprints(context, documents);
    var edges = edges(context, documents, fingerprints);
    var roots = new ConnectedComponents(context).rootOf(edges);
    var grouped =
        documents
            .join(roots, documents.col("id").equalTo(roots.col("member")), "left")
            .withColumn("dup_group", coalesce(col("root"), documents.col("id")))
            .drop("member", "root");
    var survivors =
        grouped
            .groupBy("dup_group")
            .agg(
                min(rank(context.recipe().dedup().survivor())).as("best"),
                count(lit(1)).as("dup_size"))
            .select(col("dup_group"), col("dup_size"), col("best.id").as("survivor"));
    var decided = grouped.join(survivors, "dup_group");
    var columns = new ArrayList<Column>();
    for (var name : documents.columns()) {
      columns.add(col(name));
    }
    columns.add(col("dup_group"));
    columns.add(col("dup_size"));
    context.write(
        "documents", decided.where("id = survivor").select(columns.toArray(new Column[0])));
    context.write("duplicates", duplicates(decided, fingerprints));
    return new StageOutput(tally(context), facts(context));
  }

  /** What sorts first survives: the recipe's criteria in their order; the id settles ties. */
  private static Column rank(List<String> criteria) {
    var columns = new ArrayList<Column>();
    for (var criterion : criteria) {
      switch (criterion) {
        case "longest" -> columns.add(functions.negate(col("characters")).as("c" + columns.size()));
        case "newest" -> columns.add(functions.negate(crawlSecond()).as("c" + columns.size()));
        case "id" -> {}
        default -> throw new AssertionError("No survivor rule " + criterion);
      }
    }
    columns.add(col("id"));
    return struct(columns.toArray(new Column[0]));
  }

  private static Column crawlSecond() {
    return coalesce(functions.unix_seconds(functions.try_to_timestamp(col("crawl_date"))), lit(0L));
  }

  private static Dataset<Row> fingerprints(StageContext context, Dataset<Row> documents) {
    var hashed =
        documents
            .select("id", "text")
            .map(
                (org.apache.spark.api.java.function.MapFunction<Row, Row>)
                    row ->
                        RowFactory.create(
                            row.getString(0), TextFingerprint.normalized(row.getString(1))),
                Encoders.row(FINGERPRINT));
    return Scratch.keep(context, "fingerprints", hashed);
  }

  private static Dataset<Row> edges(
      StageContext context, Dataset<Row> documents, Dataset<Row> fingerprints) {
    var options = context.recipe().dedup();
    var none =
        context.spark().createDataset(new ArrayList<Row>(), Encoders.row(ConnectedComponents.EDGE));
    var firsts = fingerprints.groupBy("fingerprint").agg(min("id").as("first")).as("f");
    var exact =
        options.exact()
            ? fingerprints
                .join(firsts, "fingerprint")
                .where("id <> first")
                .select(col("id").as("u"), col("first").as("v"))
            : none;
    if (!options.minhash().enabled()) {
      return exact;
    }
    // One document stands for all that are exactly equal: hot bands stay small.
    var representatives =
        options.exact()
            ? documents.select("id", "text").join(firsts.select(col("first").as("id")), "id")
            : documents.select("id", "text");
    var settings = options.minhash();
    var minhash =
        new MinHashOptions(settings.ngram(), settings.buckets(), settings.hashesPerBucket(), 1);
    var bands =
        Scratch.keep(
            context,
            "bands",
            representatives.mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    rows -> {
                      var signer = new MinHashSigner(minhash);
                      return new FlatIterator<>(rows, row -> bandRows(signer, row));
                    },
                Encoders.row(BAND)));
    var shared =
        bands
            .groupBy("band", "key")
            .agg(min("id").as("first"), count(lit(1)).as("n"))
            .where("n > 1")
            .drop("n");
    var near =
        bands
            .join(shared, new String[] {"band", "key"})
            .where("id <> first")
            .select(col("id").as("u"), col("first").as("v"))
            .distinct();
    return exact.union(near);
  }

  private static java.util.Iterator<Row> bandRows(MinHashSigner signer, Row row) {
    long[] keys = signer.bandKeys(row.getString(1));
    var rows = new ArrayList<Row>(keys.length);
    for (int band = 0; band < keys.length; band++) {
      rows.add(RowFactory.create(row.getString(0), band, keys[band]));
    }
    return rows.iterator();
  }

  private static Dataset<Row> duplicates(Dataset<Row> decided, Dataset<Row> fingerprints) {
    var survivorPrint =
        fingerprints.select(
            col("id").as("survivor"), col("fingerprint").as("survivor_fingerprint"));
    return decided
        .where("id <> survivor")
        .select("id", "url", "characters", "dup_group", "survivor")
        .join(fingerprints, "id")
        .join(survivorPrint, "survivor")
        .select(
            col("id"),
            col("url"),
            col("characters"),
            col("dup_group"),
            col("survivor"),
            when(col("fingerprint").equalTo(col("survivor_fingerprint")), lit("exact"))
                .otherwise(lit("minhash"))
                .as("method"));
  }

  private StageLedger tally(StageContext context) throws IOException {
    var ledger = new StageLedger.Builder(name());
    Counts.takeOver(ledger, context.input("filter").ledger(), Unit.DOCUMENTS, Unit.CHARACTERS);
    Counts.add(ledger, Term.OUT, context.written("documents"), lit(""), "characters");
    Counts.add(ledger, Term.MERGED, context.written("duplicates"), col("method"), "characters");
    return ledger.build();
  }

  private static Map<String, Object> facts(StageContext context) throws IOException {
    var documents = context.written("documents");
    var facts = new TreeMap<String, Object>();
    facts.put(
        "largest_group",
        documents.agg(coalesce(functions.max("dup_size"), lit(0L))).first().getLong(0));
    facts.put("languages", profile(documents, col("language")));
    facts.put(
        "licences",
        profile(documents, col("licence.spdx").as("spdx"), col("licence.tier").as("tier")));
    return facts;
  }

  /** Documents and characters by the values of columns that have few of them. */
  private static List<Object> profile(Dataset<Row> documents, Column... columns) {
    var rows =
        documents
            .groupBy(columns)
            .agg(count(lit(1)).as("documents"), functions.sum("characters").as("characters"))
            .orderBy(col("documents").desc(), col("characters").desc())
            .collectAsList();
    var items = new ArrayList<Object>();
    for (var row : rows) {
      var item = new TreeMap<String, Object>();
      for (var name : row.schema().fieldNames()) {
        item.put(name, row.getAs(name));
      }
      items.add(item);
    }
    return items;
  }
}
