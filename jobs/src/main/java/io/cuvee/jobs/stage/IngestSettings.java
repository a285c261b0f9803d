package io.cuvee.jobs.stage;

import io.cuvee.ingest.IngestOptions;
import io.cuvee.ingest.Limits;
import io.cuvee.ingest.RowLayout;
import io.cuvee.ingest.html.Balance;
import io.cuvee.ingest.html.ExtractionOptions;
import io.cuvee.ingest.html.Form;
import io.cuvee.ingest.html.Profile;
import io.cuvee.jobs.recipe.ColumnSpec;
import io.cuvee.jobs.recipe.PageSpec;
import io.cuvee.jobs.recipe.Recipe;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The recipe's words for ingest, as the readers take them. */
final class IngestSettings {
  private IngestSettings() {}

  /** Options of each source, by its name. */
  static TreeMap<String, IngestOptions> bySource(Recipe recipe) {
    var spec = recipe.ingest().limits();
    var limits =
        new Limits(
            spec.headerBytes(),
            spec.recordBytes(),
            spec.decodedBytes(),
            spec.ratio(),
            spec.textCharacters(),
            spec.pageTags(),
            spec.tagAttributes());
    var options = new TreeMap<String, IngestOptions>();
    for (var source : recipe.sources()) {
      options.put(
          source.name(),
          new IngestOptions(
              extraction(source.pages().or(recipe.ingest().pages())),
              limits,
              layout(source.columns()),
              recipe.ingest().paragraphLanguages()));
    }
    return options;
  }

  private static ExtractionOptions extraction(PageSpec pages) {
    return new ExtractionOptions(
        Profile.of(pages.profile()),
        Balance.of(pages.balance()),
        Form.of(pages.form()),
        pages.comments().equals("keep"),
        pages.links().equals("markdown"));
  }

  /** What is taken of each source's pages, for the fingerprint. */
  static Map<String, Object> pages(Recipe recipe) {
    var pages = new TreeMap<String, Object>();
    for (var source : recipe.sources()) {
      var spec = source.pages().or(recipe.ingest().pages());
      pages.put(
          source.name(),
          List.of(spec.profile(), spec.balance(), spec.form(), spec.comments(), spec.links()));
    }
    return pages;
  }

  private static RowLayout layout(ColumnSpec columns) {
    return new RowLayout(
        columns.text(),
        columns.html(),
        columns.id(),
        columns.url(),
        columns.date(),
        columns.language(),
        columns.title(),
        columns.licence());
  }

  /** The sources' columns, for the fingerprint. */
  static Map<String, Object> columns(Recipe recipe) {
    var columns = new TreeMap<String, Object>();
    for (var source : recipe.sources()) {
      var spec = source.columns();
      columns.put(
          source.name(),
          List.of(
              spec.text(),
              spec.html(),
              spec.id(),
              spec.url(),
              spec.date(),
              spec.language(),
              spec.title(),
              spec.licence()));
    }
    return columns;
  }
}
