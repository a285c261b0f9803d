package io.cuvee.ingest;

import java.io.Serializable;
import java.util.Map;

/**
 * Which columns of JSON lines and Parquet files mean what. Columns that are not named here are
 * carried through as metadata.
 *
 * @param text the text
 * @param html a page, read where there is no text
 * @param id the row's own id, kept as metadata {@code id}
 * @param url the address
 * @param date the time of the crawl
 * @param language a claimed language, kept as metadata {@code language}; the text is identified
 * @param title the title
 * @param licence a stated licence, kept as evidence
 */
public record RowLayout(
    String text,
    String html,
    String id,
    String url,
    String date,
    String language,
    String title,
    String licence)
    implements Serializable {

  /** Columns called as their meaning. */
  public static RowLayout defaults() {
    return new RowLayout("text", "html", "id", "url", "date", "language", "title", "license");
  }

  /**
   * The default columns but for those named.
   *
   * @param columns column name by meaning ({@code text}, {@code html}, {@code id}, {@code url},
   *     {@code date}, {@code language}, {@code title}, {@code licence})
   * @throws IllegalArgumentException for a meaning that is none of these
   */
  public static RowLayout of(Map<String, String> columns) {
    var layout = defaults();
    for (var meaning : columns.keySet()) {
      if (!MEANINGS.contains(meaning)) {
        throw new IllegalArgumentException("Columns have no meaning " + meaning);
      }
    }
    return new RowLayout(
        columns.getOrDefault("text", layout.text),
        columns.getOrDefault("html", layout.html),
        columns.getOrDefault("id", layout.id),
        columns.getOrDefault("url", layout.url),
        columns.getOrDefault("date", layout.date),
        columns.getOrDefault("language", layout.language),
        columns.getOrDefault("title", layout.title),
        columns.getOrDefault("licence", layout.licence));
  }

  /** What a column can mean. */
  public static final java.util.List<String> MEANINGS =
      java.util.List.of("text", "html", "id", "url", "date", "language", "title", "licence");
}
