package io.cuvee.jobs.source;

import java.io.Serializable;

/**
 * A file of a source, as the listing found it.
 *
 * @param source name of the source
 * @param file path inside the source, with '/' between its parts: it identifies the documents
 * @param location where it lies
 * @param format the recipe's word for its format
 * @param facts its size and what tells one version of it from another
 * @param missing why it cannot be read, with the list's line that names it; empty if it is there
 */
public record SourceFile(
    String source, String file, String location, String format, FileFacts facts, String missing)
    implements Serializable {

  /** Its size in bytes, 0 if it is missing. */
  public long bytes() {
    return facts.bytes();
  }

  /** Whether a list names it and it is not there. */
  public boolean isMissing() {
    return !missing.isEmpty();
  }
}
