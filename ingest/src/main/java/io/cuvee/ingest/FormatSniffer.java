package io.cuvee.ingest;

import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.stored.DecodingBounds;
import io.cuvee.ingest.stored.StoredBytes;
import io.cuvee.ingest.warc.RecordReader;
import io.cuvee.ingest.wiki.MediaWikiPages;
import java.io.IOException;
import java.util.Locale;

/** Tells a file's format: first by what it holds, then by its name. */
final class FormatSniffer {
  private static final int PREFIX = 4096;
  private static final DecodingBounds SNIFF = new DecodingBounds(1 << 20, 1);

  private FormatSniffer() {}

  static SourceFormat format(String file, ByteSource bytes, StoredBytes.Kind kind)
      throws IOException {
    if (kind == StoredBytes.Kind.PARQUET) {
      return SourceFormat.PARQUET;
    }
    if (StoredBytes.readable(kind)) {
      byte[] prefix = prefix(bytes, kind);
      if (RecordReader.recognizes(prefix)) {
        return SourceFormat.WARC;
      }
      if (MediaWikiPages.recognizes(prefix)) {
        return SourceFormat.MEDIAWIKI;
      }
    }
    return byName(plainName(file));
  }

  /** The file's name in lower case without its folder and the endings of compressions. */
  static String plainName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    for (var ending : new String[] {".gz", ".zst", ".lz4", ".bz2", ".xz"}) {
      if (name.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  private static SourceFormat byName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "warc", "arc", "wat", "wacz" -> SourceFormat.WARC;
      case "wet" -> SourceFormat.WET;
      case "jsonl", "ndjson", "jsonlines" -> SourceFormat.JSONL;
      case "parquet" -> SourceFormat.PARQUET;
      default -> SourceFormat.FILE;
    };
  }

  private static byte[] prefix(ByteSource bytes, StoredBytes.Kind kind) throws IOException {
    var prefix = new byte[PREFIX];
    int filled = 0;
    try (var runs = StoredBytes.open(bytes, kind, SNIFF, any -> false)) {
      while (filled < PREFIX) {
        int n = runs.read(prefix, filled, PREFIX - filled);
        if (n < 0) {
          break;
        }
        filled += n;
      }
    }
    return java.util.Arrays.copyOf(prefix, filled);
  }
}
