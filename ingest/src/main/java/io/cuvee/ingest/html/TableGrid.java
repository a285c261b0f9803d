package io.cuvee.ingest.html;

import java.util.ArrayList;
import java.util.List;

/** The rows and cells of a table, and whether it holds data or lays out the page. */
final class TableGrid {
  private static final int MAX_COLUMNS = 200;
  private static final int LONG_CELL = 300;

  /** A cell by its node; -1 for a place that another cell's span covers. */
  private final List<List<Integer>> rows = new ArrayList<>();

  private final Page page;
  private final int table;
  private int columns;
  private int cells;
  private boolean layout;
  private boolean headed;

  TableGrid(Page page, int table) {
    this.page = page;
    this.table = table;
    this.layout = page.details.isLayoutTable(table);
    read();
  }

  private void read() {
    var covered = new int[MAX_COLUMNS];
    List<Integer> row = null;
    for (int n = table + 1; n < page.nodes && page.depth[n] > page.depth[table] && !layout; n++) {
      switch (page.tag(n)) {
        case TR -> {
          endRow(row, covered);
          row = new ArrayList<>();
          rows.add(row);
        }
        case TD, TH -> {
          if (row == null) {
            row = new ArrayList<>();
            rows.add(row);
          }
          cell(n, row, covered);
        }
        case TABLE, PRE, H1, H2, H3, FORM -> layout = true;
        default -> {}
      }
    }
    endRow(row, covered);
  }

  private static void endRow(List<Integer> row, int[] covered) {
    for (int column = row == null ? MAX_COLUMNS : row.size(); column < MAX_COLUMNS; column++) {
      covered[column] = Math.max(0, covered[column] - 1);
    }
  }

  private void cell(int n, List<Integer> row, int[] covered) {
    while (row.size() < MAX_COLUMNS && covered[row.size()] > 0) {
      covered[row.size()]--;
      row.add(-1);
    }
    var span = page.details.cell(n);
    for (int i = 0; i < span.columns() && row.size() < MAX_COLUMNS; i++) {
      covered[row.size()] = span.rows() - 1;
      row.add(i == 0 ? n : -1);
    }
    columns = Math.max(columns, row.size());
    headed |= page.tag(n) == HtmlTag.TH;
    cells += page.endBlock[n] > page.firstBlock[n] ? 1 : 0;
  }

  /**
   * True for a table of data: two columns, two rows or a heading, one or two blocks of no great
   * length a cell, most of them not empty, no table, code or form inside.
   */
  boolean isData() {
    int blocks = page.endBlock[table] - page.firstBlock[table];
    return !layout
        && columns >= 2
        && (headed || rows.size() >= 2)
        && blocks <= 2 * cells
        && (long) columns * rows.size() <= 6L * cells + 60
        && page.charsBelow(table) <= (long) LONG_CELL * cells;
  }

  int columns() {
    return columns;
  }

  /** Cells of each row by their nodes, in order; -1 for a place without a cell of its own. */
  List<List<Integer>> rows() {
    return rows;
  }

  int firstBlock() {
    return page.firstBlock[table];
  }

  int endBlock() {
    return page.endBlock[table];
  }

  int node() {
    return table;
  }
}
