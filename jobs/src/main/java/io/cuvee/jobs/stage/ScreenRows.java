package io.cuvee.jobs.stage;

import io.cuvee.filters.contamination.ContaminationIndex;
import io.cuvee.filters.contamination.Overlap;
import io.cuvee.filters.pii.PiiSpan;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What the screens record of a document, as columns. */
final class ScreenRows {
  private ScreenRows() {}

  /** An element of the column {@code pii}. */
  static final StructType PII_SPAN =
      new StructType()
          .add("kind", DataTypes.StringType, false)
          .add("detail", DataTypes.StringType, false)
          .add("start", DataTypes.IntegerType, false)
          .add("end", DataTypes.IntegerType, false);

  /** The table of overlaps with benchmarks, but for the document's id. */
  static final StructType OVERLAP =
      new StructType()
          .add("benchmark", DataTypes.StringType, false)
          .add("item", DataTypes.StringType, false)
          .add("column", DataTypes.StringType, false)
          .add("start", DataTypes.IntegerType, false)
          .add("end", DataTypes.IntegerType, false)
          .add("item_start", DataTypes.IntegerType, false)
          .add("item_end", DataTypes.IntegerType, false)
          .add("ngrams", DataTypes.IntegerType, false)
          .add("whole", DataTypes.BooleanType, false)
          .add("passage", DataTypes.StringType, false);

  /** Characters of a passage that the table shows. */
  private static final int SHOWN = 400;

  static Row[] pii(String text, List<PiiSpan> spans) {
    var rows = new ArrayList<Row>(spans.size());
    int unit = 0;
    int point = 0;
    for (var span : spans) {
      int start = point + text.codePointCount(unit, span.start());
      int end = start + text.codePointCount(span.start(), span.end());
      rows.add(RowFactory.create(span.kind().label(), span.detail(), start, end));
      unit = span.end();
      point = end;
    }
    return rows.toArray(new Row[0]);
  }

  static Row[] overlaps(String text, List<Overlap> overlaps, ContaminationIndex index) {
    var rows = new ArrayList<Row>(overlaps.size());
    for (var overlap : overlaps) {
      int points = Math.min(SHOWN, text.codePointCount(overlap.start(), overlap.end()));
      int start = text.codePointCount(0, overlap.start());
      rows.add(
          RowFactory.create(
              index.benchmarks().get(overlap.text().benchmark()),
              overlap.text().item(),
              overlap.text().column(),
              start,
              start + text.codePointCount(overlap.start(), overlap.end()),
              overlap.itemStart(),
              overlap.itemEnd(),
              overlap.ngrams(),
              overlap.whole(),
              text.substring(overlap.start(), text.offsetByCodePoints(overlap.start(), points))));
    }
    return rows.toArray(new Row[0]);
  }
}
