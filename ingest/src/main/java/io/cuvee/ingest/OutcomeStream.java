package io.cuvee.ingest;

import java.util.Iterator;

/**
 * The outcomes of a file's records in their order, read as they are asked for. Bad data never
 * throws; a file that cannot be read any more (a lost disk or connection) throws {@link
 * java.io.UncheckedIOException}, so that the task fails and may be tried again.
 */
public interface OutcomeStream extends Iterator<Outcome>, AutoCloseable {
  /**
   * What the container's reader counted, independently of the outcomes.
   *
   * @throws IllegalStateException before the end of the stream
   */
  FileTally tally();

  @Override
  void close();
}
