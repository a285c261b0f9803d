package io.cuvee.ingest;

import io.cuvee.core.document.Span;
import io.cuvee.ingest.stored.ReadingPlace;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of a file that one task reads. The pieces of a file hold each of its bytes once, and their
 * outcomes, one piece behind the other, are those of the file read at once.
 *
 * @param from its first byte in the stored file
 * @param to the first byte of the next piece; the size of the file for the last one
 * @param last whether it is the last one
 * @param start where its reader begins; null at the beginning of the file and where {@code from}
 *     says enough
 * @param originals places of the originals of the piece's revisits, by the revisit's offset
 */
public record FilePiece(
    long from, long to, boolean last, ReadingPlace start, Map<Long, OriginalPlace> originals)
    implements Serializable {
  public FilePiece {
    originals = new TreeMap<>(originals);
  }

  /** Where in the file an original stands. */
  record OriginalPlace(long offset, long length) implements Serializable {}

  /** A file that one task reads. */
  public static FilePiece whole(long size) {
    return new FilePiece(0, size, true, null, Map.of());
  }

  /** Whether it is the whole file. */
  public boolean isWhole() {
    return from == 0 && last;
  }

  /** Its size in stored bytes. */
  public long bytes() {
    return to - from;
  }

  PieceEnd end() {
    return new PieceEnd(last ? Long.MAX_VALUE : to);
  }

  /** The originals as the reader of the piece asks for them. */
  RevisitOriginals places(InputFile input) {
    return record -> {
      var place = originals.get(record.span().offset());
      return record.kind().equals("revisit") && place != null
          ? java.util.Optional.of(
              new Span(input.source(), input.file(), place.offset, place.length))
          : java.util.Optional.empty();
    };
  }
}
