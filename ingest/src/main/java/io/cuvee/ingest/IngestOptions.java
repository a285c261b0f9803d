package io.cuvee.ingest;

import io.cuvee.ingest.html.Profile;
import java.io.Serializable;

/**
 * How files are read.
 *
 * @param profile what of a page is its text
 * @param limits guards against hostile input
 * @param rows the columns of JSON lines and Parquet files
 * @param paragraphLanguages whether the language of each paragraph is told, for mixed pages
 */
public record IngestOptions(
    Profile profile, Limits limits, RowLayout rows, boolean paragraphLanguages)
    implements Serializable {

  /** One language a document. */
  public IngestOptions(Profile profile, Limits limits, RowLayout rows) {
    this(profile, limits, rows, false);
  }

  /** Main content, default limits, columns called as their meaning. */
  public static IngestOptions defaults() {
    return new IngestOptions(Profile.MAIN, Limits.defaults(), RowLayout.defaults());
  }
}
