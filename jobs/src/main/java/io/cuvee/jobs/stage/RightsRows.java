package io.cuvee.jobs.stage;

import io.cuvee.core.document.Span;
import io.cuvee.ingest.charset.TextDecoder;
import io.cuvee.ingest.rights.RightsFile;
import io.cuvee.ingest.rights.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Records that speak of rights in others, as rows. */
final class RightsRows {
  static final StructType STATEMENT =
      new StructType()
          .add("verb", DataTypes.StringType, false)
          .add("subject", DataTypes.StringType, false)
          .add("pattern", DataTypes.StringType, false)
          .add("value", DataTypes.StringType, false)
          .add("line", DataTypes.IntegerType, false)
          .add("context", DataTypes.StringType, false);

  static final StructType RIGHTS =
      new StructType()
          .add("source", DataTypes.StringType, false)
          .add("file", DataTypes.StringType, false)
          .add("offset", DataTypes.LongType, false)
          .add("length", DataTypes.LongType, false)
          .add("kind", DataTypes.StringType, false)
          .add("scope", DataTypes.StringType, false)
          .add("url", DataTypes.StringType, false)
          .add("crawl_date", DataTypes.StringType, false)
          .add("statements", DataTypes.createArrayType(STATEMENT, false), false);

  private RightsRows() {}

  static Row row(RightsFile file) {
    var statements = new ArrayList<Row>();
    for (var statement : file.statements()) {
      statements.add(
          RowFactory.create(
              TextDecoder.clean(statement.verb()),
              statement.subject(),
              TextDecoder.clean(statement.pattern()),
              TextDecoder.clean(statement.value()),
              statement.line(),
              TextDecoder.clean(statement.context())));
    }
    return RowFactory.create(
        file.span().source(),
        file.span().file(),
        file.span().offset(),
        file.span().length(),
        file.kind().label(),
        TextDecoder.clean(file.scope()),
        TextDecoder.clean(file.url()),
        TextDecoder.clean(file.date()),
        statements.toArray(new Row[0]));
  }

  static RightsFile file(Row row) {
    var statements = new ArrayList<Statement>();
    List<Row> said = row.getList(8);
    for (var one : said) {
      statements.add(
          new Statement(
              one.getString(0),
              one.getString(1),
              one.getString(2),
              one.getString(3),
              one.getInt(4),
              one.getString(5)));
    }
    return new RightsFile(
        new Span(row.getString(0), row.getString(1), row.getLong(2), row.getLong(3)),
        RightsFile.Kind.of(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        statements);
  }
}
