package io.cuvee.ingest;

import io.cuvee.core.io.UnreadableSourceException;
import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.ingest.parquet.ParquetRows;
import io.cuvee.ingest.rows.JsonLines;
import io.cuvee.ingest.stored.StoredBytes;
import io.cuvee.ingest.url.UrlRules;
import io.cuvee.ingest.warc.Placement;
import io.cuvee.ingest.warc.RecordReader;
import io.cuvee.ingest.wiki.MediaWikiPages;
import io.cuvee.ingest.zip.ZipDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads files into documents, in memory for one record (for Parquet: one row group). One a task:
 * not thread-safe.
 */
public final class Ingestor {
  private final IngestOptions options;
  private final DocumentMaker maker;

  /** A reader with its options and the model that tells languages; every address is read. */
  public Ingestor(IngestOptions options, LanguageIdentifier identifier) {
    this(options, identifier, UrlRules.none());
  }

  /** A reader that looks only at records whose address the rules do not refuse. */
  public Ingestor(IngestOptions options, LanguageIdentifier identifier, UrlRules urls) {
    this.options = options;
    this.maker = new DocumentMaker(options, identifier, urls);
  }

  /**
   * Opens a file. Nothing that the file holds makes this throw, nor that it is not there.
   *
   * @throws UncheckedIOException if the file cannot be opened at all and may be tried again
   */
  public OutcomeStream open(InputFile input) {
    try {
      return open(input, FilePiece.whole(input.bytes().size()));
    } catch (UnreadableSourceException e) {
      return unreadable(input, 0, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open " + input.bytes().name(), e);
    }
  }

  /** Opens a piece of a file, one of {@link #pieces}. */
  public OutcomeStream open(InputFile input, FilePiece piece) {
    try {
      return new FileOutcomes(input, piece, records(input, piece));
    } catch (UnreadableSourceException e) {
      return unreadable(input, piece.bytes(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open " + input.bytes().name(), e);
    }
  }

  /**
   * Cuts a file into pieces that are read by themselves; none if it cannot be read at all. What the
   * pieces give, one behind the other, does not depend on how large they are.
   *
   * @param limits those that it will be read with
   * @param wanted about how many stored bytes a piece should have
   */
  public static List<FilePiece> pieces(InputFile input, Limits limits, long wanted) {
    try {
      return new FileSurvey(input, limits, wanted).pieces();
    } catch (UnreadableSourceException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + input.bytes().name(), e);
    }
  }

  private static OutcomeStream unreadable(InputFile input, long size, UnreadableSourceException e) {
    var cause = FaultCause.UNREADABLE_FILE;
    var records = new UnreadableFile(input, size, cause, e.getMessage(), new byte[0]);
    return new FileOutcomes(input, FilePiece.whole(size), records);
  }

  private RecordSource records(InputFile input, FilePiece piece) throws IOException {
    var bytes = input.bytes();
    long size = bytes.size();
    var limits = options.limits();
    var form = FileForm.of(input);
    var kind = form.kind();
    if (form.format() == SourceFormat.PARQUET) {
      var rows = new ParquetRows(bytes, piece.from(), piece.last() ? Long.MAX_VALUE : piece.to());
      return new RowRecords(input, rows, maker, options.rows(), piece.end());
    }
    if (form.isArchives()) {
      return archives(input, size);
    }
    if (form.isMismatch()) {
      String detail =
          "files stored as " + kind.label() + " are not read as " + form.format().label();
      byte[] sample;
      try (var in = bytes.open(0)) {
        sample = in.readNBytes(512);
      }
      return new UnreadableFile(input, size, FaultCause.UNSUPPORTED_CONTAINER, detail, sample);
    }
    var bounds = limits.container();
    return switch (form.format()) {
      case JSONL ->
          new RowRecords(
              input,
              new JsonLines(bytes, kind, bounds, limits.recordBytes(), piece.start()),
              maker,
              options.rows(),
              piece.end());
      case MEDIAWIKI -> new WikiRecords(input, pages(input, kind, piece), maker, piece.end());
      case FILE -> {
        var runs = StoredBytes.open(bytes, kind, bounds, any -> true);
        yield new PlainFile(input, size, runs, maker, limits);
      }
      default -> warc(input, size, kind, piece);
    };
  }

  private MediaWikiPages pages(InputFile input, StoredBytes.Kind kind, FilePiece piece)
      throws IOException {
    var bounds = options.limits().container();
    long longest = options.limits().recordBytes();
    if (piece.start() == null) {
      return new MediaWikiPages(input.bytes(), kind, bounds, longest);
    }
    try (var head = new MediaWikiPages(input.bytes(), kind, bounds, longest)) {
      head.pass();
      return new MediaWikiPages(input.bytes(), kind, bounds, longest, piece.start(), head.site());
    }
  }

  private RecordSource warc(InputFile input, long size, StoredBytes.Kind kind, FilePiece piece)
      throws IOException {
    var limits = options.limits();
    var reader =
        new RecordReader(
            Placement.whole(input.source(), input.file(), size),
            input.bytes(),
            kind,
            limits.container(),
            limits.headerBytes(),
            limits.recordBytes(),
            piece.start());
    var originals = piece.isWhole() ? new OriginalPlaces(size) : piece.places(input);
    return new WarcRecords(reader, input.bytes(), maker, limits, piece.end(), originals);
  }

  /** A WACZ; without a readable directory its gzip members are looked for as behind damage. */
  private RecordSource archives(InputFile input, long size) throws IOException {
    var directory = ZipDirectory.read(input.bytes());
    return directory.isPresent()
        ? new WaczRecords(input, size, directory.get(), maker, options.limits())
        : warc(input, size, StoredBytes.Kind.GZIP, FilePiece.whole(size));
  }
}
