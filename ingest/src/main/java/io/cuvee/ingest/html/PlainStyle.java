package io.cuvee.ingest.html;

import java.util.List;

/** Blocks of plain text: no marks but the bullets and numbers of lists and bars between cells. */
final class PlainStyle implements BlockStyle {
  private final Page page;
  private final ListNumbers numbers;

  PlainStyle(Page page) {
    this.page = page;
    this.numbers = new ListNumbers(page);
  }

  @Override
  public String paragraph(int block) {
    return page.blockText(block);
  }

  @Override
  public String heading(int block, int level) {
    return page.blockText(block);
  }

  @Override
  public String code(int block, String code) {
    return code;
  }

  @Override
  public String cell(int block) {
    return page.blockText(block).replace('\n', ' ');
  }

  @Override
  public String table(List<List<String>> rows) {
    var out = new StringBuilder();
    for (var row : rows) {
      int last = row.size();
      while (last > 0 && row.get(last - 1).isEmpty()) {
        last--;
      }
      out.append(out.isEmpty() ? "" : "\n")
          .append(String.join(" | ", row.subList(0, last)).strip());
    }
    return out.toString();
  }

  @Override
  public String marker(int container) {
    return numbers.isNumbered(container) ? numbers.label(container) + ". " : "- ";
  }

  @Override
  public String prefix(int container) {
    return null;
  }
}
