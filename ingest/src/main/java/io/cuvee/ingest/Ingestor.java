package io.cuvee.ingest;

import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.language.LanguageIdentifier;
import io.cuvee.ingest.parquet.ParquetRows;
import io.cuvee.ingest.rows.JsonLines;
import io.cuvee.ingest.stored.StoredBytes;
import io.cuvee.ingest.warc.RecordReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads files into documents, in memory for one record (for Parquet: one row group). One a task:
 * not thread-safe.
 */
public final class Ingestor {
  private final IngestOptions options;
  private final DocumentMaker maker;

  /** A reader with its options and the model that tells languages. */
  public Ingestor(IngestOptions options, LanguageIdentifier identifier) {
    this.options = options;
    this.maker = new DocumentMaker(options, identifier);
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
    boolean binary = kind == StoredBytes.Kind.ZIP || kind == StoredBytes.Kind.PARQUET;
    if (!StoredBytes.readable(kind) && !(binary && format == SourceFormat.FILE)) {
      String detail = "files stored as " + kind.label() + " are not read";
      byte[] sample;
      try (var in = bytes.open(0)) {
        sample = in.readNBytes(512);
      }
      return new UnreadableFile(input, size, FaultCause.UNSUPPORTED_CONTAINER, detail, sample);
    }
    return switch (format) {
      case JSONL ->
          new RowRecords(
              input, new JsonLines(bytes, kind, limits.recordBytes()), maker, options.rows());
      case FILE ->
          new PlainFile(input, size, StoredBytes.open(bytes, kind, any -> true), maker, limits);
      default -> {
        var reader =
            new RecordReader(
                input.source(),
                input.file(),
                bytes,
                kind,
                limits.headerBytes(),
                limits.recordBytes());
        yield new WarcRecords(reader, maker, limits);
      }
    };
  }
}
