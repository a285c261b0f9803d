package io.cuvee.ingest;

import io.cuvee.ingest.stored.StoredBytes;
import java.io.IOException;

/**
 * What a file is.
 *
 * @param kind how it is stored
 * @param format what it holds; never {@code AUTO}
 */
record FileForm(StoredBytes.Kind kind, SourceFormat format) {
  static FileForm of(InputFile input) throws IOException {
    var kind = StoredBytes.kind(input.bytes());
    var format =
        input.format() == SourceFormat.AUTO
            ? FormatSniffer.format(input.file(), input.bytes(), kind)
            : input.format();
    return new FileForm(kind, format);
  }

  /** A zip or Parquet file that is to be read as something else. */
  boolean isMismatch() {
    boolean binary = kind == StoredBytes.Kind.ZIP || kind == StoredBytes.Kind.PARQUET;
    return binary && format != SourceFormat.FILE && format != SourceFormat.PARQUET && !isArchives();
  }

  /** Whether it is a WACZ. */
  boolean isArchives() {
    return kind == StoredBytes.Kind.ZIP && isRecords();
  }

  /** Whether it holds WARC or ARC records. */
  boolean isRecords() {
    return format == SourceFormat.WARC || format == SourceFormat.WET;
  }
}
