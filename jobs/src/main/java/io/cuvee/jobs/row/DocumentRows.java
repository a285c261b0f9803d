package io.cuvee.jobs.row;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.document.Document;
import io.cuvee.core.document.Licence;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.core.document.LicenceTier;
import io.cuvee.core.signal.Signals;
import io.cuvee.ingest.url.PublicSuffixes;
import io.cuvee.ingest.url.UrlCanonicalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of a document, as {@code docs/schemas.md} lists them. */
public final class DocumentRows {
  private DocumentRows() {}

  /** An element of {@code licence.evidence}. */
  public static final StructType EVIDENCE =
      new StructType()
          .add("kind", DataTypes.StringType, false)
          .add("value", DataTypes.StringType, false)
          .add("where", DataTypes.StringType, false)
          .add("context", DataTypes.StringType, false);

  /** The {@code licence} column. */
  public static final StructType LICENCE =
      new StructType()
          .add("spdx", DataTypes.StringType, false)
          .add("tier", DataTypes.StringType, false)
          .add("evidence", DataTypes.createArrayType(EVIDENCE, false), false)
          .add("confidence", DataTypes.DoubleType, false);

  /** What ingest writes; {@code characters} counts the code points of the text. */
  public static final StructType DOCUMENT =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("source", DataTypes.StringType, false)
          .add("file", DataTypes.StringType, false)
          .add("offset", DataTypes.LongType, false)
          .add("length", DataTypes.LongType, false)
          .add("url", DataTypes.StringType, false)
          .add("host", DataTypes.StringType, false)
          .add("registered_domain", DataTypes.StringType, false)
          .add("canonical_url", DataTypes.StringType, false)
          .add("crawl_date", DataTypes.StringType, false)
          .add("content_type", DataTypes.StringType, false)
          .add("kind", DataTypes.StringType, false)
          .add("title", DataTypes.StringType, false)
          .add("text", DataTypes.StringType, false)
          .add("characters", DataTypes.LongType, false)
          .add("language", DataTypes.StringType, false)
          .add("language_score", DataTypes.DoubleType, false)
          .add("licence", LICENCE, false)
          .add(
              "metadata",
              DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false),
              false)
          .add("lineage", DataTypes.createArrayType(DataTypes.StringType, false), false);

  /** Number of columns of {@link #DOCUMENT}. */
  public static final int WIDTH = DOCUMENT.size();

  /** The row of a document, its address in one form with others of the same page. */
  public static Row of(Document document, UrlCanonicalizer addresses) {
    var span = document.span();
    return RowFactory.create(
        document.id().toString(),
        span.source(),
        span.file(),
        span.offset(),
        span.length(),
        document.url(),
        document.host(),
        PublicSuffixes.list().registeredDomain(document.host()),
        addresses.canonical(document.url()),
        document.crawlDate(),
        document.contentType(),
        document.kind().label(),
        document.title(),
        document.text(),
        codePoints(document.text()),
        document.language(),
        document.languageScore(),
        licenceRow(document.licence()),
        scala.jdk.javaapi.CollectionConverters.asScala(new TreeMap<>(document.metadata())),
        document.lineage().toArray(new String[0]));
  }

  /** Unicode code points of a text: the ledger's characters. */
  public static long codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The struct of a licence. */
  public static Row licenceRow(Licence licence) {
    var evidence = new ArrayList<Row>();
    for (var sign : licence.evidence()) {
      evidence.add(evidenceRow(sign));
    }
    return RowFactory.create(
        licence.spdx(), licence.tier().label(), evidence.toArray(new Row[0]), licence.confidence());
  }

  /** The struct of one sign. */
  public static Row evidenceRow(LicenceEvidence sign) {
    return RowFactory.create(sign.kind(), sign.value(), sign.where(), sign.context());
  }

  /** Reads the struct of one sign. */
  public static LicenceEvidence evidence(Row sign) {
    return new LicenceEvidence(
        sign.getString(0), sign.getString(1), sign.getString(2), sign.getString(3));
  }

  /** Reads the struct of a licence. */
  public static Licence licence(Row row) {
    var evidence = new ArrayList<LicenceEvidence>();
    List<Row> signs = row.getList(row.fieldIndex("evidence"));
    for (var sign : signs) {
      evidence.add(evidence(sign));
    }
    return new Licence(
        row.getAs("spdx"), LicenceTier.of(row.getAs("tier")), evidence, row.getAs("confidence"));
  }

  /** Reads the kind of a document's row. */
  public static ContentKind kind(Row row) {
    return ContentKind.of(row.getAs("kind"));
  }

  /** The {@code signals} column: one double a signal, null where it was not measured. */
  public static StructType signalsType(List<String> names) {
    var type = new StructType();
    for (var name : names) {
      type = type.add(name, DataTypes.DoubleType, true);
    }
    return type;
  }

  /** The struct of a document's signals. */
  public static Row signalsRow(Signals signals) {
    var values = new Object[signals.values().length];
    for (int i = 0; i < values.length; i++) {
      double value = signals.values()[i];
      values[i] = Double.isNaN(value) ? null : (Object) value;
    }
    return RowFactory.create(values);
  }
}
