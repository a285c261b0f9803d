package io.cuvee.jobs.stage;

import io.cuvee.core.document.DocumentId;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import io.cuvee.core.signal.Signals;
import io.cuvee.core.verdict.Verdict;
import io.cuvee.filters.licence.LicenceResolver;
import io.cuvee.filters.rules.Edit;
import io.cuvee.filters.rules.FilterCascade;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.row.DocumentRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Decides the licence and runs the cascade of tiers, then the screens. Tables: {@code documents}
 * (kept, with signals, edits and spans of personal data), {@code rejected} (with rule, value and
 * threshold; {@code audit} marks the sample that went on through the dearer tiers) and {@code
 * contamination} (what documents share with benchmarks).
 */
public final class FilterStage implements Stage {
  /** Columns of dropped documents alone. */
  private static final String[] REASON = {"tier", "rule", "value", "threshold", "audit"};

  /** A column that becomes a table of its own. */
  private static final String PASSING = "overlaps";

  @Override
  public String name() {
    return "filter";
  }

  @Override
  public String version() {
    return "filter/2";
  }

  @Override
  public List<String> inputs() {
    return List.of("ingest");
  }

  @Override
  public Map<String, Object> settings(Recipe recipe, StageContext context) {
    return Map.of(
        "filters", recipe.section("filters"),
        "licence", recipe.section("licence"),
        "rules", FilterSettings.cascade(recipe).version(),
        "screens", ScreenSupplies.settings(recipe, context.folder().configuration()));
  }

  @Override
  public StageOutput run(StageContext context) throws IOException {
    var recipe = context.recipe();
    var signals = Screens.signalNames(FilterSettings.cascade(recipe).signalNames());
    var supplies = ScreenSupplies.read(recipe, context.folder().configuration());
    var sent = context.sparkContext().broadcast(supplies);
    var judged = judge(context, schema(signals), sent).persist(StorageLevel.DISK_ONLY());
    try {
      context.write("documents", judged.where("rule is null").drop(REASON).drop(PASSING));
      context.write("rejected", judged.where("rule is not null").drop(PASSING));
      context.write(
          "contamination",
          judged
              .select(functions.col("id"), functions.explode(functions.col("overlaps")).as("one"))
              .select("id", "one.*"));
    } finally {
      judged.unpersist();
      sent.destroy();
    }
    var facts = ScreenFacts.of(context, supplies.index());
    facts.put("signals", new ArrayList<Object>(signals));
    return new StageOutput(tally(context), facts);
  }

  static StructType schema(List<String> signals) {
    return DocumentRows.DOCUMENT
        .add("signals", DocumentRows.signalsType(signals), false)
        .add(
            "edits",
            DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType, false),
            false)
        .add("pii", DataTypes.createArrayType(ScreenRows.PII_SPAN, false), false)
        .add("tier", DataTypes.StringType, true)
        .add("rule", DataTypes.StringType, true)
        .add("value", DataTypes.DoubleType, true)
        .add("threshold", DataTypes.DoubleType, true)
        .add("audit", DataTypes.BooleanType, false)
        .add("overlaps", DataTypes.createArrayType(ScreenRows.OVERLAP, false), false);
  }

  private static Dataset<Row> judge(
      StageContext context, StructType schema, Broadcast<ScreenSupplies> supplies) {
    var recipe = context.recipe();
    long seed = recipe.seed();
    double auditShare = recipe.filters().audit();
    context.describe("judging");
    return context
        .table("ingest", "documents")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  var screens = new Screens(recipe, supplies.value());
                  var judge = new Judge(recipe, screens, KeyedHash.of(seed, "audit"), auditShare);
                  return new MappedIterator<>(rows, judge::row);
                },
            Encoders.row(schema));
  }

  /** One task's cascade. */
  private static final class Judge {
    private final FilterCascade cascade;
    private final LicenceGate gate;
    private final Screens screens;
    private final KeyedHash audit;
    private final double auditShare;

    Judge(Recipe recipe, Screens screens, KeyedHash audit, double auditShare) {
      this.cascade = FilterSettings.cascade(recipe);
      this.gate = LicenceGate.of(recipe);
      this.screens = screens;
      this.audit = audit;
      this.auditShare = auditShare;
    }

    Row row(Row in) {
      var id = DocumentId.parse(in.getAs("id"));
      boolean audited = audit.uniform(id) < auditShare;
      String text = in.getAs("text");
      var licence = LicenceResolver.resolve(DocumentRows.licence(in.getAs("licence")).evidence());
      var judgement =
          cascade.judge(
              text,
              in.getAs("language"),
              in.getAs("language_score"),
              DocumentRows.kind(in),
              audited);
      Verdict verdict = judgement.verdict().kept() ? gate.judge(licence) : judgement.verdict();
      boolean passed = verdict.kept();
      var screened =
          passed
              ? screens.screen(in, judgement.text())
              : Screens.Screened.not(verdict, judgement.text());
      verdict = screened.verdict();
      var values = new Object[DocumentRows.WIDTH + REASON.length + 4];
      for (int i = 0; i < DocumentRows.WIDTH; i++) {
        values[i] = in.get(i);
      }
      var edits = new TreeMap<String, Object>();
      if (passed) {
        edit(in, values, judgement.edits(), screened, edits);
      }
      values[in.fieldIndex("licence")] = DocumentRows.licenceRow(licence);
      int next = DocumentRows.WIDTH;
      values[next++] = DocumentRows.signalsRow(signals(judgement.signals(), screened.signals()));
      values[next++] = scala.jdk.javaapi.CollectionConverters.asScala(edits);
      values[next++] = screened.pii();
      var drop = verdict.<Verdict.Drop>fold(() -> null, d -> d);
      values[next++] = drop == null ? null : drop.tier();
      values[next++] = drop == null ? null : drop.rule();
      values[next++] = drop == null ? null : (Object) drop.value();
      values[next++] = drop == null ? null : (Object) drop.threshold();
      values[next++] = audited && !verdict.kept();
      values[next] = screened.overlaps();
      return RowFactory.create(values);
    }

    private static Signals signals(Signals tiers, double[] screens) {
      var values = Arrays.copyOf(tiers.values(), tiers.values().length + screens.length);
      System.arraycopy(screens, 0, values, tiers.values().length, screens.length);
      return new Signals(Screens.signalNames(tiers.names()), values);
    }

    /** Puts the text that was judged last into the row, and tells the steps that made it. */
    private static void edit(
        Row in,
        Object[] values,
        List<Edit> made,
        Screens.Screened screened,
        Map<String, Object> edits) {
      if (made.isEmpty() && screened.edits().isEmpty()) {
        return;
      }
      values[in.fieldIndex("text")] = screened.text();
      values[in.fieldIndex("characters")] = DocumentRows.codePoints(screened.text());
      List<String> before = in.getList(in.fieldIndex("lineage"));
      var lineage = new ArrayList<>(before);
      for (var edit : made) {
        edits.merge(edit.step(), edit.characters(), (a, b) -> (Long) a + (Long) b);
        lineage.add(edit.step());
      }
      screened
          .edits()
          .forEach(
              (step, characters) -> {
                edits.put(step, characters);
                lineage.add(step);
              });
      values[in.fieldIndex("lineage")] = lineage.toArray(new String[0]);
    }
  }

  private StageLedger tally(StageContext context) throws IOException {
    var ledger = new StageLedger.Builder(name());
    Counts.takeOver(ledger, context.input("ingest").ledger(), Unit.DOCUMENTS, Unit.CHARACTERS);
    var kept = context.written("documents");
    Counts.add(ledger, Term.OUT, kept, functions.lit(""), "characters");
    Counts.add(
        ledger, Term.DROPPED, context.written("rejected"), functions.col("rule"), "characters");
    var edits =
        // A document that a screen dropped was edited by the tiers before.
        kept.select("edits")
            .union(context.written("rejected").select("edits"))
            .select(functions.explode(functions.col("edits")))
            .groupBy("key")
            .agg(functions.sum("value"));
    for (var row : edits.collectAsList()) {
      ledger.add(Unit.CHARACTERS, Term.EDITED, row.getString(0), row.getLong(1));
    }
    return ledger.build();
  }
}
