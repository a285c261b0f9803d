package io.cuvee.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads one file's records, counts them as it meets them, and makes an outcome of each. */
interface RecordSource extends Closeable {
  /** The outcome of the next record, empty at the end. */
  Optional<Outcome> next() throws IOException;

  /** Records met so far, by type. */
  Map<String, Long> counts();

  /** Stored bytes dealt with so far. */
  long coveredBytes();
}
