package io.cuvee.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which columns of JSON lines and Parquet files mean what; a dot leads into a nested column, as in
 * {@code metadata.url}. Columns that are not named here are carried through as metadata.
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

  /** What a column can mean. */
  public static final List<String> MEANINGS =
      List.of("text", "html", "id", "url", "date", "language", "title", "licence");

  /** Columns called as their meaning. */
  public static RowLayout defaults() {
    return new RowLayout("text", "html", "id", "url", "date", "language", "title", "license");
  }

  /** The layouts that have a name, by it. */
  private static final Map<String, RowLayout> PRESETS = presets();

  private static Map<String, RowLayout> presets() {
    var presets = new TreeMap<String, RowLayout>();
    // The documents that a stage of Cuvée writes.
    presets.put("cuvee", of(Map.of("date", "crawl_date", "licence", "licence.spdx")));
    // FineWeb, FineWeb-Edu, FineWeb2: text, id, dump, url, date, file_path, language, ...
    presets.put("fineweb", defaults());
    // Dolma's document format: id, text, source, added, created, metadata; what metadata holds
    // depends on the source, and the web's has url.
    presets.put("dolma", of(Map.of("url", "metadata.url", "date", "created")));
    // RedPajama-V1: text, meta (url, timestamp, language, source; as an object or as its JSON).
    presets.put(
        "redpajama-v1",
        of(
            Map.of(
                "url", "meta.url",
                "date", "meta.timestamp",
                "language", "meta.language",
                "title", "meta.title",
                "licence", "meta.license")));
    // RedPajama-V2's documents: url, date_download, digest, title, raw_content, language, ...
    presets.put(
        "redpajama-v2", of(Map.of("text", "raw_content", "id", "digest", "date", "date_download")));
    // C4, mC4, CulturaX: text, timestamp, url.
    presets.put("c4", of(Map.of("date", "timestamp")));
    return presets;
  }

  /**
   * The layout of a known data set.
   *
   * @param name one of {@link #presetNames}
   * @throws IllegalArgumentException if it is none of them
   */
  public static RowLayout preset(String name) {
    var layout = PRESETS.get(name);
    if (layout == null) {
      throw new IllegalArgumentException("There is no layout of columns called " + name);
    }
    return layout;
  }

  /** Names of the layouts, sorted. */
  public static List<String> presetNames() {
    return List.copyOf(PRESETS.keySet());
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
}
