package io.cuvee.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import io.cuvee.core.document.Licence;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.ingest.rights.RightsEvidence;
import io.cuvee.ingest.rights.RightsFile;
import io.cuvee.ingest.rights.Scopes;
import io.cuvee.jobs.row.DocumentRows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Brings records that speak of rights together with the documents of their site or folder, wherever
 * in the sources both stand. What is shuffled grows with documents that such a record speaks of,
 * not with what the record says; without such records nothing is done.
 */
final class RightsJoin {
  private static final StructType KEY =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("url", DataTypes.StringType, false)
          .add("content_type", DataTypes.StringType, false)
          .add("scope", DataTypes.StringType, false);

  private static final StructType FOUND =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("scope", DataTypes.StringType, false)
          .add("evidence", DataTypes.createArrayType(DocumentRows.EVIDENCE, false), false);

  private RightsJoin() {}

  /** The documents with the evidence of the records. */
  static Dataset<Row> joined(StageContext context, Dataset<Row> documents, Dataset<Row> rights) {
    if (rights.isEmpty()) {
      return documents;
    }
    context.describe("joining rights");
    var byScope =
        rights
            .groupBy("scope")
            .agg(collect_list(struct(columns(RightsRows.RIGHTS))).as("files"))
            .withColumnRenamed("scope", "of");
    var keys =
        documents
            .select("id", "url", "source", "file", "content_type", "kind")
            .flatMap((FlatMapFunction<Row, Row>) row -> keys(row).iterator(), Encoders.row(KEY));
    var found =
        keys.join(byScope, col("scope").equalTo(col("of")))
            .flatMap((FlatMapFunction<Row, Row>) row -> found(row).iterator(), Encoders.row(FOUND))
            .groupBy("id")
            .agg(collect_list(struct("scope", "evidence")).as("found"))
            .withColumnRenamed("id", "found_id");
    return documents
        .join(found, col("id").equalTo(col("found_id")), "left_outer")
        .map((MapFunction<Row, Row>) RightsJoin::document, Encoders.row(DocumentRows.DOCUMENT));
  }

  private static org.apache.spark.sql.Column[] columns(StructType type) {
    var columns = new org.apache.spark.sql.Column[type.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = col(type.fieldNames()[i]);
    }
    return columns;
  }

  private static List<Row> keys(Row row) {
    var keys = new ArrayList<Row>();
    String url = row.getAs("url");
    for (var scope :
        Scopes.of(url, row.getAs("source"), row.getAs("file"), DocumentRows.kind(row))) {
      keys.add(RowFactory.create(row.getAs("id"), url, row.getAs("content_type"), scope));
    }
    return keys;
  }

  private static List<Row> found(Row row) {
    var files = new ArrayList<RightsFile>();
    List<Row> rows = row.getList(row.fieldIndex("files"));
    rows.forEach(file -> files.add(RightsRows.file(file)));
    var evidence = RightsEvidence.of(row.getAs("url"), row.getAs("content_type"), files);
    if (evidence.isEmpty()) {
      return List.of();
    }
    var signs = evidence.stream().map(DocumentRows::evidenceRow).toArray(Row[]::new);
    return List.of(RowFactory.create(row.getAs("id"), row.getAs("scope"), signs));
  }

  private static Row document(Row row) {
    var values = new Object[DocumentRows.WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    int found = row.fieldIndex("found");
    if (!row.isNullAt(found)) {
      var byScope = new TreeMap<String, List<LicenceEvidence>>();
      List<Row> parts = row.getList(found);
      for (var part : parts) {
        List<Row> signs = part.getList(1);
        byScope.put(part.getString(0), signs.stream().map(DocumentRows::evidence).toList());
      }
      int licence = row.fieldIndex("licence");
      var all = new LinkedHashSet<>(DocumentRows.licence(row.getStruct(licence)).evidence());
      all.addAll(RightsEvidence.nearest(byScope));
      values[licence] = DocumentRows.licenceRow(Licence.undecided(List.copyOf(all)));
    }
    return RowFactory.create(values);
  }
}
