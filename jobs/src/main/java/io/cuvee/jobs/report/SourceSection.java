package io.cuvee.jobs.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Languages and licences of what was kept. */
final class SourceSection {
  private static final int SHOWN = 20;

  private SourceSection() {}

  static void write(Html html, ReportModel model) {
    if (model.languages().isEmpty() && model.licences().isEmpty()) {
      return;
    }
    html.open("section", "id", "sources").element("h2", "Languages and licences");
    html.open("div", "class", "columns");
    languages(html, model.languages());
    licences(html, model.licences());
    html.close().close();
  }

  private static void languages(Html html, List<LanguageRow> languages) {
    if (languages.isEmpty()) {
      return;
    }
    var rows = new ArrayList<>(languages);
    rows.sort(
        Comparator.comparingLong(LanguageRow::characters)
            .reversed()
            .thenComparing(LanguageRow::language));
    double most = Math.max(1, rows.get(0).characters());
    html.open("div").element("h3", "Languages");
    var table = new Table(html, "language", "", "#documents", "#characters");
    for (var row : rows.subList(0, Math.min(SHOWN, rows.size()))) {
      table.row().foreign(row.language()).bar(row.characters() / most, "out");
      table.count(row.documents()).count(row.characters()).end();
    }
    table.close();
    more(html, rows.size(), "languages");
    html.close();
  }

  private static void licences(Html html, List<LicenceRow> licences) {
    if (licences.isEmpty()) {
      return;
    }
    var rows = new ArrayList<>(licences);
    rows.sort(
        Comparator.comparingLong(LicenceRow::characters)
            .reversed()
            .thenComparing(LicenceRow::spdx)
            .thenComparing(LicenceRow::tier));
    double most = Math.max(1, rows.get(0).characters());
    html.open("div").element("h3", "Licences");
    var table = new Table(html, "licence", "tier", "", "#documents", "#characters");
    for (var row : rows.subList(0, Math.min(SHOWN, rows.size()))) {
      table.row().foreign(row.spdx()).foreign(row.tier()).bar(row.characters() / most, "out");
      table.count(row.documents()).count(row.characters()).end();
    }
    table.close();
    more(html, rows.size(), "licences");
    html.close();
  }

  private static void more(Html html, int count, String what) {
    if (count > SHOWN) {
      html.element("p", "and " + (count - SHOWN) + " more " + what, "class", "note");
    }
  }
}
