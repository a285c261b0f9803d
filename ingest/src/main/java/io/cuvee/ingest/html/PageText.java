package io.cuvee.ingest.html;

/**
 * Writes chosen blocks as clean text: a line a paragraph, {@code "- "} before a list item, {@code "
 * | "} between the cells of a row, code as it stands.
 */
final class PageText {
  private final Page page;
  private final boolean[] keep;
  private final StringBuilder out = new StringBuilder();
  private int lastItem = -1;
  private int lastRow = -1;
  private int lastCell = -1;

  private PageText(Page page, boolean[] keep) {
    this.page = page;
    this.keep = keep;
  }

  static String of(Page page, boolean[] keep) {
    var text = new PageText(page, keep);
    for (int b = 0; b < page.blocks; b++) {
      if (keep[b]) {
        text.add(b);
      }
    }
    return text.out.toString();
  }

  private void add(int b) {
    int cell = cell(b);
    int row = cell < 0 ? -1 : page.nearest(cell, HtmlTag.TR);
    boolean sameRow = row >= 0 && row == lastRow && cell != lastCell && isDataRow(row);
    if (!out.isEmpty()) {
      out.append(sameRow ? " | " : "\n");
    }
    int item = page.nearest(page.node[b], HtmlTag.LI);
    if (item >= 0 && item != lastItem && startsItem(item, b) && !sameRow) {
      out.append("- ");
    }
    lastItem = item;
    lastRow = row;
    lastCell = cell;
    out.append(page.text, page.start[b], page.end[b]);
  }

  private int cell(int b) {
    int cell = page.nearest(page.node[b], HtmlTag.TD);
    return cell >= 0 ? cell : page.nearest(page.node[b], HtmlTag.TH);
  }

  private boolean startsItem(int item, int b) {
    for (int other = page.firstBlock[item]; other < b; other++) {
      if (keep[other]) {
        return false;
      }
    }
    return true;
  }

  /** A row whose cells hold one block each; rows of layout tables hold many. */
  private boolean isDataRow(int row) {
    int cells = 0;
    int previous = -1;
    for (int b = page.firstBlock[row]; b < page.endBlock[row]; b++) {
      int cell = cell(b);
      cells += cell != previous ? 1 : 0;
      previous = cell;
    }
    return page.endBlock[row] - page.firstBlock[row] <= 2 * cells;
  }
}
