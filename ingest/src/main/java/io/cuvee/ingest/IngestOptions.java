package io.cuvee.ingest;

import io.cuvee.ingest.html.ExtractionOptions;
import io.cuvee.ingest.html.Profile;
import java.io.Serializable;

/**
 * How files are read.
 *
 * @param extraction what of a page is its text, and how it is written
 * @param limits guards against hostile input
 * @param rows the columns of JSON lines and Parquet files
 * @param paragraphLanguages whether the language of each paragraph is told, for mixed pages
 */
public record IngestOptions(
    ExtractionOptions extraction, Limits limits, RowLayout rows, boolean paragraphLanguages)
    implements Serializable {

  /** Plain text of a profile in balance, one language a document. */
  public IngestOptions(Profile profile, Limits limits, RowLayout rows) {
    this(ExtractionOptions.of(profile), limits, rows, false);
  }

  /** One language a document. */
  public IngestOptions(ExtractionOptions extraction, Limits limits, RowLayout rows) {
    this(extraction, limits, rows, false);
  }

  /** How much of a page is its text. */
  public Profile profile() {
    return extraction.profile();
  }

  /** Main content, default limits, columns called as their meaning. */
  public static IngestOptions defaults() {
    return new IngestOptions(Profile.MAIN, Limits.defaults(), RowLayout.defaults());
  }
}
