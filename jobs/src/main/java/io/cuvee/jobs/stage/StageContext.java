package io.cuvee.jobs.stage;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.cli.Console;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.store.RunFolder;
import io.cuvee.jobs.store.StageRecord;
import io.cuvee.jobs.store.TableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What a running stage works with: Spark, the recipe, the tables before it and its own. */
public final class StageContext {
  private final SparkSession spark;
  private final Recipe recipe;
  private final RunFolder folder;
  private final Map<String, StageRecord> inputs;
  private final Console console;
  private final String stage;
  private final String fingerprint;
  private final Map<String, String> tables = new TreeMap<>();
  private final Map<String, StructType> schemas = new TreeMap<>();

  /** A context; the fingerprint may be empty while settings are collected. */
  public StageContext(
      SparkSession spark,
      Recipe recipe,
      RunFolder folder,
      Map<String, StageRecord> inputs,
      Console console,
      String stage,
      String fingerprint) {
    this.spark = spark;
    this.recipe = recipe;
    this.folder = folder;
    this.inputs = Map.copyOf(inputs);
    this.console = console;
    this.stage = stage;
    this.fingerprint = fingerprint;
  }

  /** The session. */
  public SparkSession spark() {
    return spark;
  }

  /** The session's context, for jobs over plain objects. */
  public JavaSparkContext sparkContext() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  /** The recipe. */
  public Recipe recipe() {
    return recipe;
  }

  /** The run folder. */
  public RunFolder folder() {
    return folder;
  }

  /** Where to say what happens. */
  public Console console() {
    return console;
  }

  /** The record of a stage before this one. */
  public StageRecord input(String name) {
    var record = inputs.get(name);
    if (record == null) {
      throw new AssertionError("Stage " + stage + " did not declare its input " + name);
    }
    return record;
  }

  /** How many tasks a wide step should use. */
  public int partitions() {
    int fixed = recipe.run().partitions();
    return fixed > 0 ? fixed : Math.max(2, spark.sparkContext().defaultParallelism() * 2);
  }

  /** A table of a stage before this one: the files that its record names and no other. */
  public Dataset<Row> table(String inputStage, String table) {
    var record = input(inputStage);
    var prefix = record.tables().get(table) + "/";
    var schema = StructType.fromDDL((String) record.facts().get("schema." + table));
    var paths = new ArrayList<String>();
    for (var file : record.files()) {
      if (file.path().startsWith(prefix)) {
        paths.add(folder.path(file.path()).toString());
      }
    }
    return read(schema, paths);
  }

  /** Writes a table of this stage. */
  public void write(String table, Dataset<Row> rows) {
    write(table, rows, rows.schema());
  }

  private void write(String table, Dataset<Row> rows, StructType schema) {
    var path = RunFolder.tablePath(stage, fingerprint, table);
    tables.put(table, path);
    schemas.put(table, schema);
    describe("writing " + table);
    rows.write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .parquet(folder.path(path).toString());
  }

  /** Reads back a table that this stage wrote. */
  public Dataset<Row> written(String table) throws IOException {
    describe("counting " + table);
    var paths = new ArrayList<String>();
    for (var file : folder.dataFiles(tables.get(table))) {
      paths.add(file.getPath().toString());
    }
    return read(schemas.get(table), paths);
  }

  private Dataset<Row> read(StructType schema, List<String> paths) {
    if (paths.isEmpty()) {
      return spark.createDataset(new ArrayList<Row>(), Encoders.row(schema));
    }
    return spark.read().schema(schema).parquet(paths.toArray(new String[0]));
  }

  /** A folder of this stage for files that it writes without Spark's writers. */
  public String ownTable(String table) {
    var path = RunFolder.tablePath(stage, fingerprint, table);
    tables.put(table, path);
    return path;
  }

  /** A folder for intermediate results, removed when the stage is done. */
  public String scratch(String name) {
    return folder.path(RunFolder.tablePath(stage, fingerprint, "_scratch/" + name)).toString();
  }

  /** Says in Spark's pages and logs what the next jobs do. */
  public void describe(String what) {
    sparkContext().sc().setJobDescription(stage + ": " + what);
  }

  /** The record of the finished stage: its files with their checksums, its ledger, its facts. */
  StageRecord finish(StageOutput output) throws IOException {
    folder.files().delete(folder.path(RunFolder.tablePath(stage, fingerprint, "_scratch")), true);
    var facts = new TreeMap<>(output.facts());
    schemas.forEach((table, schema) -> facts.put("schema." + table, schema.toDDL()));
    describe("checksums");
    var files = new ArrayList<TableFile>();
    for (var path : tables.values()) {
      files.addAll(Checksums.of(this, folder.dataFiles(path)));
    }
    files.sort((a, b) -> a.path().compareTo(b.path()));
    var unbalanced = output.ledger().imbalance();
    if (!unbalanced.isEmpty()) {
      throw new CuveeException.VerificationFailed(
          "The ledger of stage "
              + stage
              + " does not balance: "
              + unbalanced
              + " too many came in.");
    }
    return new StageRecord(stage, fingerprint, tables, files, output.ledger(), facts);
  }
}
