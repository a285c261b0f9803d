package io.cuvee.ingest;

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
   * Opens a file. Nothing that the file holds makes this throw.
   *
   * @throws UncheckedIOException if the file cannot be opened at all
   */
  public OutcomeStream open(InputFile input) {
    try {
      long size = input.bytes().size();
      return new FileOutcomes(input, size, records(input, size));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open " + input.bytes().name(), e);
    }
  }

  private RecordSource records(InputFile input, long size) throws IOException {
    var bytes = input.bytes();
    var limits = options.limits();
    var kind = StoredBytes.kind(bytes);
    var format =
        input.format() == SourceFormat.AUTO
            ? FormatSniffer.format(input.file(), bytes, kind)
            : input.format();
    if (format == SourceFormat.PARQUET) {
      return new RowRecords(input, new ParquetRows(bytes), maker, options.rows());
    }
    if (kind == StoredBytes.Kind.ZIP && format == SourceFormat.WARC) {
      return archives(input, size);
    }
    boolean binary = kind == StoredBytes.Kind.ZIP || kind == StoredBytes.Kind.PARQUET;
    if (binary && format != SourceFormat.FILE) {
      String detail = "files stored as " + kind.label() + " are not read as " + format.label();
      byte[] sample;
      try (var in = bytes.open(0)) {
        sample = in.readNBytes(512);
      }
      return new UnreadableFile(input, size, FaultCause.UNSUPPORTED_CONTAINER, detail, sample);
    }
    var bounds = limits.container();
    return switch (format) {
      case JSONL ->
          new RowRecords(
              input,
              new JsonLines(bytes, kind, bounds, limits.recordBytes()),
              maker,
              options.rows());
      case MEDIAWIKI ->
          new WikiRecords(
              input, new MediaWikiPages(bytes, kind, bounds, limits.recordBytes()), maker);
      case FILE -> {
        var runs = StoredBytes.open(bytes, kind, bounds, any -> true);
        yield new PlainFile(input, size, runs, maker, limits);
      }
      default -> warc(input, size, kind);
    };
  }

  private RecordSource warc(InputFile input, long size, StoredBytes.Kind kind) throws IOException {
    var limits = options.limits();
    var reader =
        new RecordReader(
            Placement.whole(input.source(), input.file(), size),
            input.bytes(),
            kind,
            limits.container(),
            limits.headerBytes(),
            limits.recordBytes());
    return new WarcRecords(reader, input.bytes(), maker, limits);
  }

  /** A WACZ; without a readable directory its gzip members are looked for as behind damage. */
  private RecordSource archives(InputFile input, long size) throws IOException {
    var directory = ZipDirectory.read(input.bytes());
    return directory.isPresent()
        ? new WaczRecords(input, size, directory.get(), maker, options.limits())
        : warc(input, size, StoredBytes.Kind.GZIP);
  }
}
