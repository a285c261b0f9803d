package io.cuvee.ingest.html;

/** The number of each item of the numbered lists of a page: HTML Standard, section 4.4.8. */
final class ListNumbers {
  private final Page page;

  /** Numbers of items by node; 0 for all others. */
  private final int[] number;

  ListNumbers(Page page) {
    this.page = page;
    this.number = new int[page.nodes];
    var items = new int[page.nodes];
    for (int n = 0; n < page.nodes; n++) {
      int list = list(n);
      if (list >= 0) {
        items[list]++;
      }
    }
    // From here on what comes next in each list.
    for (int n = 0; n < page.nodes; n++) {
      var style = page.tag(n) == HtmlTag.OL ? page.details.list(n) : null;
      if (style != null) {
        items[n] = style.start().orElse(style.reversed() ? items[n] : 1);
      }
      int list = list(n);
      if (list >= 0) {
        var own = page.details.itemNumber(n);
        number[n] = own == null ? items[list] : own;
        items[list] = number[n] + (page.details.list(list).reversed() ? -1 : 1);
      }
    }
  }

  /** The numbered list that a node is an item of; -1 for none. */
  private int list(int n) {
    if (page.tag(n) != HtmlTag.LI) {
      return -1;
    }
    int parent = page.parent[n];
    return parent >= 0 && page.details.list(parent) != null ? parent : -1;
  }

  /** Whether an item has a number. */
  boolean isNumbered(int item) {
    return list(item) >= 0;
  }

  int number(int item) {
    return number[item];
  }

  /** The number as the page shows it. */
  String label(int item) {
    return page.details.list(list(item)).label(number[item]);
  }
}
