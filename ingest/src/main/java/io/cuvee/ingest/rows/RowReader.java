package io.cuvee.ingest.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of a file one after the other. */
public interface RowReader extends Closeable {
  /** The type under which rows are counted. */
  String ROW = "row";

  /** The type under which what is no row is counted. */
  String UNREADABLE = "unreadable";

  /** The next row or fault, empty at the end. */
  Optional<Row> next() throws IOException;

  /** Rows met so far, by type. */
  Map<String, Long> counts();

  /** Stored bytes that were dealt with. */
  long coveredBytes();
}
