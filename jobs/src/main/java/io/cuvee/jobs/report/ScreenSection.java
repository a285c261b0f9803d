package io.cuvee.jobs.report;

/** Personal data and passages of benchmarks that were found. */
final class ScreenSection {
  private ScreenSection() {}

  static void write(Html html, ReportModel model) {
    if (model.personal().isEmpty() && model.benchmarks().isEmpty()) {
      return;
    }
    html.open("section", "id", "screens").element("h2", "Personal data and benchmarks");
    if (!model.personal().isEmpty()) {
      html.element("h3", "Personal data");
      var table = new Table(html, "kind", "action", "#found", "#documents");
      for (var row : model.personal()) {
        table.row().foreign(row.kind()).foreign(row.action()).count(row.spans());
        table.count(row.documents()).end();
      }
      table.close();
    }
    if (!model.benchmarks().isEmpty()) {
      html.element("h3", "Benchmarks");
      var table =
          new Table(html, "benchmark", "#texts", "#items shared", "#documents", "#held whole");
      for (var row : model.benchmarks()) {
        table.row().foreign(row.benchmark()).count(row.texts()).count(row.items());
        table.count(row.documents()).count(row.whole()).end();
      }
      table.close();
    }
    html.close();
  }
}
