package io.cuvee.ingest.html;

import java.util.List;

/** Blocks of Markdown: CommonMark 0.31, and tables as GitHub has them. */
final class MarkdownStyle implements BlockStyle {
  private static final int LARGEST = 999_999_999;

  private final Page page;
  private final ListNumbers numbers;
  private final MarkdownInline inline;

  MarkdownStyle(Page page, LinkTargets links) {
    this.page = page;
    this.numbers = new ListNumbers(page);
    this.inline = new MarkdownInline(page, links);
  }

  @Override
  public String paragraph(int block) {
    return inline.of(block, true).replace("\n", "  \n");
  }

  @Override
  public String heading(int block, int level) {
    return "#".repeat(level) + ' ' + inline.of(block, false).replace('\n', ' ');
  }

  @Override
  public String code(int block, String code) {
    var fence = "`".repeat(Math.max(3, MarkdownInline.longestTicks(code) + 1));
    return fence + language(page.node[block]) + '\n' + code + '\n' + fence;
  }

  /** What the block, an element around it or the code inside it is called. */
  private String language(int node) {
    int pre = page.nearest(node, HtmlTag.PRE);
    var found = "";
    for (int n = pre + 1; n < page.nodes && page.depth[n] > page.depth[pre]; n++) {
      found = page.details.codeLanguage(n);
      if (!found.isEmpty() || n > pre + 3) {
        break;
      }
    }
    int n = pre;
    for (int up = 0; up < 4 && n >= 0 && found.isEmpty(); up++, n = page.parent[n]) {
      found = page.details.codeLanguage(n);
    }
    return found;
  }

  @Override
  public String cell(int block) {
    return inline.of(block, true).replace('\n', ' ').replace("|", "\\|");
  }

  @Override
  public String table(List<List<String>> rows) {
    var out = new StringBuilder();
    row(rows.get(0), out);
    out.append("\n|").append(" --- |".repeat(rows.get(0).size()));
    for (var row : rows.subList(1, rows.size())) {
      out.append('\n');
      row(row, out);
    }
    return out.toString();
  }

  private static void row(List<String> cells, StringBuilder out) {
    out.append('|');
    for (var cell : cells) {
      out.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
    }
  }

  @Override
  public String marker(int container) {
    return switch (page.tag(container)) {
      case BLOCKQUOTE -> "> ";
      case DD -> ": ";
      default ->
          numbers.isNumbered(container)
              ? Math.max(0, Math.min(numbers.number(container), LARGEST)) + ". "
              : "- ";
    };
  }

  @Override
  public String prefix(int container) {
    return page.tag(container) == HtmlTag.BLOCKQUOTE ? "> " : null;
  }
}
