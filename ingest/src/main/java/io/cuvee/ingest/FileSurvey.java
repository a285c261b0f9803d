package io.cuvee.ingest;

import io.cuvee.ingest.parquet.ParquetRows;
import io.cuvee.ingest.rows.JsonLines;
import io.cuvee.ingest.rows.Walk;
import io.cuvee.ingest.warc.Placement;
import io.cuvee.ingest.warc.RecordReader;
import io.cuvee.ingest.wiki.MediaWikiPages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts a large file into pieces. The file is walked through from its beginning by the readers that
 * will read the pieces, without making documents of what they meet; a cut is made only where the
 * reader stands between two records and decoding can begin anew. So nothing is guessed: a record
 * inside a payload, or damage, lies in a piece as it lies in the file. A file without such places,
 * as one gzip stream, and one that comes near to a limit on the whole, is one piece. A cut is never
 * made between a document and the {@code metadata} record that goes along with it.
 */
final class FileSurvey {
  /** A file that goes on for so many times the wanted size without a place is not cut. */
  private static final int PATIENCE = 16;

  private final InputFile input;
  private final Limits limits;
  private final long wanted;
  private final long size;

  FileSurvey(InputFile input, Limits limits, long wanted) throws IOException {
    this.input = input;
    this.limits = limits;
    this.wanted = wanted;
    this.size = input.bytes().size();
  }

  /** The pieces in their order, each but the last of about the wanted size or more. */
  List<FilePiece> pieces() throws IOException {
    var whole = List.of(FilePiece.whole(size));
    if (size <= wanted) {
      return whole;
    }
    var form = FileForm.of(input);
    if (form.isMismatch() || form.isArchives()) {
      return whole;
    }
    return switch (form.format()) {
      case PARQUET -> rowGroups();
      case JSONL -> {
        try (var lines =
            new JsonLines(input.bytes(), form.kind(), limits.container(), limits.recordBytes())) {
          yield walked(lines);
        }
      }
      case MEDIAWIKI -> {
        try (var pages =
            new MediaWikiPages(
                input.bytes(), form.kind(), limits.container(), limits.recordBytes())) {
          yield walked(pages);
        }
      }
      case WARC, WET -> records(form);
      default -> whole;
    };
  }

  private long patience() {
    return PATIENCE * wanted + limits.recordBytes();
  }

  private List<FilePiece> rowGroups() throws IOException {
    var pieces = new ArrayList<FilePiece>();
    long from = 0;
    for (long start : ParquetRows.groupStarts(input.bytes())) {
      if (start - from >= wanted && start < size) {
        pieces.add(new FilePiece(from, start, false, null, Map.of()));
        from = start;
      }
    }
    pieces.add(new FilePiece(from, size, true, null, Map.of()));
    return pieces;
  }

  private List<FilePiece> walked(Walk walk) throws IOException {
    var cuts = new Cuts(size);
    long mark = 0;
    do {
      var place = walk.place();
      if (place.isPresent() && place.get().bytes().stored() >= cuts.from() + wanted) {
        cuts.cut(place.get());
        mark = walk.position();
      }
      if (walk.position() - mark > patience()) {
        return List.of(FilePiece.whole(size));
      }
    } while (walk.pass());
    return walk.strained() ? List.of(FilePiece.whole(size)) : cuts.pieces();
  }

  private List<FilePiece> records(FileForm form) throws IOException {
    try (var reader =
        new RecordReader(
            Placement.whole(input.source(), input.file(), size),
            input.bytes(),
            form.kind(),
            limits.container(),
            limits.headerBytes(),
            limits.recordBytes())) {
      var cuts = new RecordCuts(size, wanted);
      long mark = 0;
      while (true) {
        if (cuts.offer(reader.place())) {
          mark = reader.decodedBytes();
        }
        if (reader.decodedBytes() - mark > patience()) {
          return List.of(FilePiece.whole(size));
        }
        var entry = reader.next();
        if (entry.isEmpty()) {
          return reader.strained() ? List.of(FilePiece.whole(size)) : cuts.pieces();
        }
        cuts.take(entry.get());
      }
    }
  }
}
