package io.cuvee.ingest.html;

import io.cuvee.ingest.html.math.AttributeSource;

/** Columns and rows that a table's cell covers. */
record CellSpan(int columns, int rows) {
  static final CellSpan ONE = new CellSpan(1, 1);
  private static final int MAX = 100;

  static CellSpan of(AttributeSource cell) {
    return new CellSpan(count(cell.attribute("colspan")), count(cell.attribute("rowspan")));
  }

  private static int count(String value) {
    int number = ListStyle.number(value).orElse(1);
    return Math.max(1, Math.min(number, MAX));
  }
}
