package io.cuvee.jobs.stage;

import io.cuvee.ingest.FilePiece;
import io.cuvee.jobs.source.SourceFile;
import java.io.Serializable;

/**
 * What one step of reading reads.
 *
 * @param file a file of a source
 * @param piece the part of it; null for all of it, whatever its size
 */
record SourcePiece(SourceFile file, FilePiece piece) implements Serializable {
  /** Its size in bytes. */
  long bytes() {
    return piece == null ? file.bytes() : piece.bytes();
  }
}
