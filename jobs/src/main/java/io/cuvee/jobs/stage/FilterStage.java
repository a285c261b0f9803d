package io.cuvee.jobs.stage;

import io.cuvee.core.document.DocumentId;
import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.ledger.StageLedger;
import io.cuvee.core.ledger.Term;
import io.cuvee.core.ledger.Unit;
import io.cuvee.core.verdict.Verdict;
import io.cuvee.filters.licence.LicenceResolver;
import io.cuvee.filters.rules.FilterCascade;
import io.cuvee.jobs.recipe.Recipe;
import io.cuvee.jobs.row.DocumentRows;
import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.spark.storage.StorageLevel;

/**
 * Decides the licence and runs the cascade of tiers. Tables: {@code documents} (kept, with signals
 * and edits) and {@code rejected} (with rule, value and threshold; {@code audit} marks the sample
 * that went on through the dearer tiers).
 */
public final class FilterStage implements Stage {
  @Override
  public String name() {
    return "filter";
  }

  @Override
  public String version() {
    return "filter/1";
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
        "rules", FilterSettings.cascade(recipe).version());
  }

  @Override
  public StageOutput run(StageContext context) throws IOException {
    var recipe = context.recipe();
    var signals = FilterSettings.cascade(recipe).signalNames();
    var judged = judge(context, schema(signals)).persist(StorageLevel.DISK_ONLY());
    try {
      context.write(
          "documents",
          judged
              .where("rule is null")
              .drop("tier", "rule", "value", "threshold", "audit", "in_characters"));
      context.write("rejected", judged.where("rule is not null").drop("in_characters"));
    } finally {
      judged.unpersist();
    }
    return new StageOutput(tally(context), Map.of("signals", new ArrayList<Object>(signals)));
  }

  static StructType schema(List<String> signals) {
    return DocumentRows.DOCUMENT
        .add("signals", DocumentRows.signalsType(signals), false)
        .add(
            "edits",
            DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType, false),
            false)
        .add("tier", DataTypes.StringType, true)
        .add("rule", DataTypes.StringType, true)
        .add("value", DataTypes.DoubleType, true)
        .add("threshold", DataTypes.DoubleType, true)
        .add("audit", DataTypes.BooleanType, false)
        .add("in_characters", DataTypes.LongType, false);
  }

  private static Dataset<Row> judge(StageContext context, StructType schema) {
    var recipe = context.recipe();
    long seed = recipe.seed();
    double auditShare = recipe.filters().audit();
    context.describe("judging");
    return context
        .table("ingest", "documents")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  var judge = new Judge(recipe, KeyedHash.of(seed, "audit"), auditShare);
                  return new MappedIterator<>(rows, judge::row);
                },
            Encoders.row(schema));
  }

  /** One task's cascade. */
  private static final class Judge {
    private final FilterCascade cascade;
    private final LicenceGate gate;
    private final KeyedHash audit;
    private final double auditShare;

    Judge(Recipe recipe, KeyedHash audit, double auditShare) {
      this.cascade = FilterSettings.cascade(recipe);
      this.gate = LicenceGate.of(recipe);
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
      boolean kept = verdict.kept();
      var values = new Object[DocumentRows.WIDTH + 8];
      for (int i = 0; i < DocumentRows.WIDTH; i++) {
        values[i] = in.get(i);
      }
      var edits = new TreeMap<String, Object>();
      if (kept) {
        edit(in, values, judgement, edits);
      }
      values[in.fieldIndex("licence")] = DocumentRows.licenceRow(licence);
      int next = DocumentRows.WIDTH;
      values[next++] = DocumentRows.signalsRow(judgement.signals());
      values[next++] = scala.jdk.javaapi.CollectionConverters.asScala(edits);
      var drop = verdict.<Verdict.Drop>fold(() -> null, d -> d);
      values[next++] = drop == null ? null : drop.tier();
      values[next++] = drop == null ? null : drop.rule();
      values[next++] = drop == null ? null : (Object) drop.value();
      values[next++] = drop == null ? null : (Object) drop.threshold();
      values[next++] = audited && !kept;
      values[next] = in.getAs("characters");
      return RowFactory.create(values);
    }

    private static void edit(
        Row in,
        Object[] values,
        io.cuvee.filters.rules.Judgement judgement,
        Map<String, Object> edits) {
      if (judgement.edits().isEmpty()) {
        return;
      }
      values[in.fieldIndex("text")] = judgement.text();
      values[in.fieldIndex("characters")] = DocumentRows.codePoints(judgement.text());
      List<String> before = in.getList(in.fieldIndex("lineage"));
      var lineage = new ArrayList<>(before);
      for (var edit : judgement.edits()) {
        edits.merge(edit.step(), edit.characters(), (a, b) -> (Long) a + (Long) b);
        lineage.add(edit.step());
      }
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
        kept.select(functions.explode(functions.col("edits")))
            .groupBy("key")
            .agg(functions.sum("value"));
    for (var row : edits.collectAsList()) {
      ledger.add(Unit.CHARACTERS, Term.EDITED, row.getString(0), row.getLong(1));
    }
    return ledger.build();
  }
}
