package io.cuvee.jobs.recipe;

import io.cuvee.ingest.RowLayout;
import java.io.Serializable;

/**
 * Names of the columns of JSONL and Parquet files; a dot leads into a nested column.
 *
 * @param text the text itself
 * @param html a page, read where there is no text
 * @param id the document's own name
 * @param url its address
 * @param date when it was fetched or written
 * @param language a claimed language
 * @param title its title
 * @param licence a stated licence
 */
public record ColumnSpec(
    String text,
    String html,
    String id,
    String url,
    String date,
    String language,
    String title,
    String licence)
    implements Serializable {

  static ColumnSpec of(RowLayout layout) {
    return new ColumnSpec(
        layout.text(),
        layout.html(),
        layout.id(),
        layout.url(),
        layout.date(),
        layout.language(),
        layout.title(),
        layout.licence());
  }
}
