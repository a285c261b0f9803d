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
 */
public record IngestOptions(ExtractionOptions extraction, Limits limits, RowLayout rows)
    implements Serializable {

  /** Plain text of a profile in balance. */
  public IngestOptions(Profile profile, Limits limits, RowLayout rows) {
    this(ExtractionOptions.of(profile), limits, rows);
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
