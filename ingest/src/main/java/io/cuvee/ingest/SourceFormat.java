package io.cuvee.ingest;

import java.util.Locale;

/** What the files of a source are. */
public enum SourceFormat {
  /** Told by the file's name and first bytes. */
  AUTO,
  /** WARC 0.17 to 1.1, ARC or WACZ. */
  WARC,
  /** Common Crawl's text: WARC with {@code conversion} records. */
  WET,
  /** One JSON object a line. */
  JSONL,
  /** A dump of a MediaWiki: one XML file with all pages. */
  MEDIAWIKI,
  /** Apache Parquet. */
  PARQUET,
  /** Each file is one document: text, Markdown, HTML or source code. */
  FILE;

  /** The value in a recipe: the name in lower case; {@code text} for {@link #FILE}. */
  public String label() {
    return this == FILE ? "text" : name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a recipe's value.
   *
   * @throws IllegalArgumentException if it is none of the labels
   */
  public static SourceFormat of(String label) {
    for (var format : values()) {
      if (format.label().equals(label)) {
        return format;
      }
    }
    throw new IllegalArgumentException("Unknown source format: " + label);
  }
}
