package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * Names of the columns of JSONL and Parquet files.
 *
 * @param text the text itself
 * @param html the page, read where there is no text
 * @param id the document's own name
 * @param url its address
 * @param date when it was fetched or written
 * @param language its language
 * @param title its title
 * @param licence what the collection says of its licence
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
    implements Serializable {}
