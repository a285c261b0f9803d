package io.cuvee.jobs.stage;

import io.cuvee.core.error.CuveeException;
import io.cuvee.core.hash.Sha256;
import io.cuvee.core.json.CanonicalJson;
import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import io.cuvee.ingest.IngestOptions;
import io.cuvee.ingest.html.MainTextExtractor;
import io.cuvee.ingest.url.PublicSuffixes;
import io.cuvee.ingest.url.UrlCanonicalizer;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.row.DocumentRows;
import io.cuvee.jobs.source.SourceAccess;
import io.cuvee.jobs.source.SourceFile;
import io.cuvee.jobs.source.SourceListing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads the sources. Tables: {@code documents}, {@code skipped} (records that are no document),
 * {@code rejected} (records at refused addresses), {@code rights} (records that speak of others),
 * {@code quarantine} (faults with place and cause), {@code tallies} (one row a file: what its
 * reader met, counted apart from what became of it).
 */
public final class IngestStage implements Stage {
  static final StructType SKIPPED =
      new StructType()
          .add("source", DataTypes.StringType, false)
          .add("file", DataTypes.StringType, false)
          .add("offset", DataTypes.LongType, false)
          .add("length", DataTypes.LongType, false)
          .add("record_kind", DataTypes.StringType, false);

  static final StructType REJECTED =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("source", DataTypes.StringType, false)
          .add("file", DataTypes.StringType, false)
          .add("offset", DataTypes.LongType, false)
          .add("length", DataTypes.LongType, false)
          .add("url", DataTypes.StringType, false)
          .add("rule", DataTypes.StringType, false)
          .add("value", DataTypes.DoubleType, false)
          .add("threshold", DataTypes.DoubleType, false)
          .add("evidence", DataTypes.StringType, false);

  static final StructType FAULT =
      new StructType()
          .add("source", DataTypes.StringType, false)
          .add("file", DataTypes.StringType, false)
          .add("offset", DataTypes.LongType, false)
          .add("length", DataTypes.LongType, false)
          .add("cause", DataTypes.StringType, false)
          .add("detail", DataTypes.StringType, false)
          .add("sample", DataTypes.BinaryType, false);

  static final StructType TALLY =
      new StructType()
          .add("source", DataTypes.StringType, false)
          .add("file", DataTypes.StringType, false)
          .add("bytes", DataTypes.LongType, false)
          .add("covered_bytes", DataTypes.LongType, false)
          .add("records", DataTypes.LongType, false)
          .add(
              "records_by_type",
              DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType, false),
              false);

  /** One outcome of reading: one of the structs is set, and rights beside some of them. */
  static final StructType OUTCOME =
      new StructType()
          .add("document", DocumentRows.DOCUMENT, true)
          .add("skipped", SKIPPED, true)
          .add("rejected", REJECTED, true)
          .add("fault", FAULT, true)
          .add("tally", TALLY, true)
          .add("rights", RightsRows.RIGHTS, true);

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String version() {
    return "ingest/2";
  }

  @Override
  public List<String> inputs() {
    return List.of();
  }

  @Override
  public Map<String, Object> settings(Recipe recipe, StageContext context) {
    var settings = new TreeMap<String, Object>();
    settings.put("ingest", recipe.section("ingest"));
    settings.put("columns", IngestSettings.columns(recipe));
    settings.put("pages", IngestSettings.pages(recipe));
    settings.put("main-text", MainTextExtractor.fingerprint());
    settings.put("url-lists", lists(context).checksums());
    settings.put("public-suffixes", PublicSuffixes.list().version());
    settings.put(
        "language",
        Models.language(recipe.ingest(), context.folder().configuration()).fingerprint());
    var listing = new ArrayList<Object>();
    for (var file : SourceListing.list(recipe, context.folder().configuration())) {
      listing.add(
          List.of(
              file.source(),
              file.file(),
              file.format(),
              file.bytes(),
              file.facts().modified(),
              file.facts().version(),
              file.isMissing()));
    }
    settings.put("files", Sha256.hex(CanonicalJson.line(listing)));
    return settings;
  }

  private static UrlLists lists(StageContext context) {
    return UrlLists.of(context.recipe().ingest().urls(), context.folder().configuration());
  }

  @Override
  public StageOutput run(StageContext context) throws IOException {
    var files = SourceListing.list(context.recipe(), context.folder().configuration());
    UnreadableFiles.guardListed(context.recipe(), files);
    var lists = lists(context);
    lists.warnings(context.folder().configuration()).forEach(context.console()::println);
    var options = IngestSettings.bySource(context.recipe());
    var pieces = SourcePieces.of(context, files, options);
    var outcomes = read(context, pieces, options, lists).persist(StorageLevel.DISK_ONLY());
    try {
      save(context, outcomes, "rights", "rights");
      var documents = rows(outcomes, "document");
      context.write("documents", RightsJoin.joined(context, documents, context.written("rights")));
      save(context, outcomes, "rejected", "rejected");
      save(context, outcomes, "skipped", "skipped");
      save(context, outcomes, "quarantine", "fault");
      var tallies = rows(outcomes, "tally");
      boolean whole = pieces.size() == files.size();
      context.write("tallies", whole ? tallies : FileTallies.sum(tallies));
    } finally {
      outcomes.unpersist();
    }
    var ledger = tally(context);
    guard(context.recipe(), ledger);
    UnreadableFiles.guardRead(context.recipe(), files.size(), context.written("quarantine"));
    long bytes = files.stream().mapToLong(SourceFile::bytes).sum();
    return new StageOutput(
        ledger,
        Map.of(
            "files",
            (long) files.size(),
            "bytes",
            bytes,
            "pieces",
            (long) pieces.size(),
            "url-lists",
            lists.checksums()));
  }

  private static Dataset<Row> read(
      StageContext context,
      List<SourcePiece> pieces,
      TreeMap<String, IngestOptions> options,
      UrlLists lists) {
    int fixed = context.recipe().run().partitions();
    int tasks = fixed > 0 ? Math.min(fixed, pieces.size()) : pieces.size();
    var configuration = new SerializableConfiguration(context.folder().configuration());
    var ingest = context.recipe().ingest();
    var http = context.recipe().run().http();
    context.describe("reading " + pieces.size() + " files or pieces of files");
    var rows =
        context
            .sparkContext()
            .parallelize(pieces, tasks)
            .mapPartitions(
                assigned ->
                    new IngestRows(
                        assigned,
                        options,
                        Models.language(ingest, configuration.value()),
                        lists.rules(configuration.value()),
                        new UrlCanonicalizer(ingest.urls().canonical()),
                        new SourceAccess(http, configuration.value())));
    return context.spark().createDataset(rows.rdd(), Encoders.row(OUTCOME));
  }

  private static Dataset<Row> rows(Dataset<Row> outcomes, String struct) {
    return outcomes.where(functions.col(struct).isNotNull()).select(struct + ".*");
  }

  private static void save(
      StageContext context, Dataset<Row> outcomes, String table, String struct) {
    context.write(table, rows(outcomes, struct));
  }

  private StageLedger tally(StageContext context) throws IOException {
    var ledger = new StageLedger.Builder(name());
    var tallies =
        context
            .written("tallies")
            .agg(functions.coalesce(functions.sum("records"), functions.lit(0L)));
    ledger.add(Unit.RECORDS, Term.IN, "", tallies.first().getLong(0));
    var sums =
        context
            .written("documents")
            .agg(
                functions.count(functions.lit(1)),
                functions.coalesce(functions.sum("characters"), functions.lit(0L)))
            .first();
    ledger.add(Unit.RECORDS, Term.OUT, "", sums.getLong(0));
    byReason(ledger, context.written("skipped"), "record_kind", Term.SKIPPED);
    byReason(ledger, context.written("rejected"), "rule", Term.DROPPED);
    byReason(ledger, context.written("quarantine"), "cause", Term.QUARANTINED);
    ledger.add(Unit.DOCUMENTS, Term.ADDED, "read", sums.getLong(0));
    ledger.add(Unit.DOCUMENTS, Term.OUT, "", sums.getLong(0));
    ledger.add(Unit.CHARACTERS, Term.ADDED, "read", sums.getLong(1));
    ledger.add(Unit.CHARACTERS, Term.OUT, "", sums.getLong(1));
    return ledger.build();
  }

  private static void byReason(
      StageLedger.Builder ledger, Dataset<Row> rows, String column, Term term) {
    for (var row : rows.groupBy(column).count().collectAsList()) {
      ledger.add(Unit.RECORDS, term, row.getString(0), row.getLong(1));
    }
  }

  private static void guard(Recipe recipe, StageLedger ledger) {
    long in = ledger.total(Unit.RECORDS, Term.IN);
    long faults = ledger.total(Unit.RECORDS, Term.QUARANTINED);
    double share = in == 0 ? 0 : (double) faults / in;
    if (share > recipe.run().maxQuarantined()) {
      throw new CuveeException.RunFailed(
          faults
              + " of "
              + in
              + " records went to quarantine, more than run.max-quarantined ("
              + CanonicalJson.number(recipe.run().maxQuarantined())
              + ") allows; look at "
              + ledger.byReason(Unit.RECORDS, Term.QUARANTINED)
              + " and mend the sources or raise the limit.");
    }
  }
}
