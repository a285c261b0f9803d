package io.cuvee.jobs.report;

/** A table that scrolls by itself where the screen is narrow. */
final class Table {
  private final Html html;

  /**
   * Begins a table.
   *
   * @param heads names of the columns; one that begins with {@code #} holds numbers
   */
  Table(Html html, String... heads) {
    this.html = html;
    html.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (var head : heads) {
      boolean number = head.startsWith("#");
      html.element("th", number ? head.substring(1) : head, "class", number ? "n" : "t");
    }
    html.close().close().open("tbody");
  }

  Table row() {
    html.open("tr");
    return this;
  }

  /** A cell with text of strangers. */
  Table foreign(String text) {
    html.open("td", "class", "t").foreign(text).close();
    return this;
  }

  /** A cell with a name of ours and, below it, what people call the thing. */
  Table named(String name, String label) {
    html.open("td", "class", "t").foreign(name);
    if (!label.isEmpty()) {
      html.open("small").foreign(label).close();
    }
    html.close();
    return this;
  }

  Table text(String text) {
    html.element("td", text, "class", "t");
    return this;
  }

  Table number(String text) {
    html.element("td", text, "class", "n");
    return this;
  }

  Table count(long value) {
    return number(Figures.count(value));
  }

  /** A digest: its beginning, the whole of it when pointed at. */
  Table digest(String hex) {
    var head = hex.length() > 16 ? hex.substring(0, 16) + "…" : hex;
    html.open("td", "class", "t").element("code", head, "title", hex).close();
    return this;
  }

  Table bar(double share, String kind) {
    html.open("td", "class", "w");
    Bar.draw(html, share, kind);
    html.close();
    return this;
  }

  /** Ends a row. */
  void end() {
    html.close();
  }

  /** Ends the table. */
  void close() {
    html.close().close().close();
  }
}
