package io.cuvee.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the chosen blocks of a page in one of the forms. */
final class PageText {
  private final Page page;
  private final boolean[] keep;
  private final BlockStyle style;
  private final Outline outline;
  private final Containers containers;
  private final Map<Integer, TableGrid> tables = new HashMap<>();

  private PageText(Page page, boolean[] keep, BlockStyle style, boolean markdown) {
    this.page = page;
    this.keep = keep;
    this.style = style;
    this.outline = new Outline(page, style, markdown);
    this.containers = new Containers(page, markdown);
  }

  /** Plain text. */
  static String of(Page page, boolean[] keep) {
    return new PageText(page, keep, new PlainStyle(page), false).text();
  }

  /** Markdown. */
  static String markdown(Page page, boolean[] keep, LinkTargets links) {
    return new PageText(page, keep, new MarkdownStyle(page, links), true).text();
  }

  private String text() {
    for (int b = 0; b < page.blocks; ) {
      if (!keep[b]) {
        b++;
        continue;
      }
      var grid = grid(page.node[b]);
      if (grid != null) {
        table(grid);
        b = Math.max(b + 1, grid.endBlock());
      } else if (page.verbatim[b]) {
        b = code(b);
      } else {
        block(b++);
      }
    }
    return outline.toString();
  }

  /** The table of data around a node; null for none. */
  private TableGrid grid(int node) {
    int table = page.nearest(node, HtmlTag.TABLE);
    if (table < 0) {
      return null;
    }
    var grid = tables.computeIfAbsent(table, t -> new TableGrid(page, t));
    return grid.isData() ? grid : null;
  }

  private void block(int b) {
    int level = level(page.node[b]);
    var text = level > 0 ? style.heading(b, level) : style.paragraph(b);
    outline.add(containers.around(page.node[b]), text);
  }

  /** 1 to 6 inside a heading, 0 elsewhere. */
  private int level(int node) {
    for (int n = node; n >= 0; n = page.parent[n]) {
      var tag = page.tag(n);
      if (tag.isHeading()) {
        return tag.ordinal() - HtmlTag.H1.ordinal() + 1;
      }
    }
    return 0;
  }

  /** All of a pre element; returns the block after it. */
  private int code(int first) {
    int pre = page.nearest(page.node[first], HtmlTag.PRE);
    if (pre < 0 || isLineNumbers(first, pre)) {
      return first + 1;
    }
    var code = new StringBuilder();
    int b = first;
    for (; b < page.endBlock[pre]; b++) {
      if (keep[b]) {
        code.append(code.isEmpty() ? "" : "\n");
        code.append(" ".repeat(Math.min(page.details.indent(b), 200)));
        code.append(page.text, page.start[b], page.end[b]);
      }
    }
    outline.add(containers.around(page.node[first]), style.code(first, code.toString()));
    return Math.max(b, first + 1);
  }

  /** A column of line numbers beside code in a table. */
  private boolean isLineNumbers(int block, int pre) {
    if (page.nearest(pre, HtmlTag.TR) < 0) {
      return false;
    }
    for (int i = page.start[block]; i < page.end[block]; i++) {
      char c = page.text.charAt(i);
      if (!CharKind.isSpace(c) && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private void table(TableGrid grid) {
    var around = containers.around(grid.node());
    for (int b = grid.firstBlock(); b < grid.endBlock(); b++) {
      if (keep[b] && cell(b) < 0) {
        outline.add(around, style.paragraph(b));
      }
    }
    var rows = new ArrayList<List<String>>();
    for (var cells : grid.rows()) {
      var row = new ArrayList<String>();
      for (int column = 0; column < grid.columns(); column++) {
        row.add(column < cells.size() ? cellText(cells.get(column)) : "");
      }
      if (!String.join("", row).isEmpty()) {
        rows.add(row);
      }
    }
    if (!rows.isEmpty()) {
      outline.add(around, style.table(rows));
    }
  }

  private int cell(int b) {
    int cell = page.nearest(page.node[b], HtmlTag.TD);
    return cell >= 0 ? cell : page.nearest(page.node[b], HtmlTag.TH);
  }

  private String cellText(int cell) {
    if (cell < 0) {
      return "";
    }
    var text = new StringBuilder();
    for (int b = page.firstBlock[cell]; b < page.endBlock[cell]; b++) {
      if (keep[b]) {
        text.append(text.isEmpty() ? "" : " ").append(style.cell(b));
      }
    }
    return text.toString();
  }
}
