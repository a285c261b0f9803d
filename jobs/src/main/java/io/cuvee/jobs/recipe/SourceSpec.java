package io.cuvee.jobs.recipe;

import java.io.Serializable;
import java.util.List;

/**
 * One source of documents.
 *
 * @param name unique in the recipe; part of each document's identity
 * @param paths files, folders or patterns, local or URLs
 * @param lists files that list paths, one a line
 * @param prefix what stands before each listed path; empty for nothing
 * @param format {@code auto}, {@code warc}, {@code wet}, {@code jsonl}, {@code parquet}, {@code
 *     mediawiki} or {@code text}
 * @param columns names of columns in JSONL and Parquet
 * @param pages what of its pages is text, where that differs from the run
 */
public record SourceSpec(
    String name,
    List<String> paths,
    List<String> lists,
    String prefix,
    String format,
    ColumnSpec columns,
    PageSpec pages)
    implements Serializable {
  public SourceSpec {
    paths = List.copyOf(paths);
    lists = List.copyOf(lists);
  }

  /** A source whose pages are read as the run says. */
  public SourceSpec(String name, List<String> paths, String format, ColumnSpec columns) {
    this(name, paths, List.of(), "", format, columns, PageSpec.inherited());
  }

  /** The name alone: paths may hold values of the environment. */
  @Override
  public String toString() {
    return "SourceSpec[" + name + "]";
  }
}
