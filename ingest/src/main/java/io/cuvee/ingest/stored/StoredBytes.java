package io.cuvee.ingest.stored;

import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.util.function.Predicate;

/** Opens a stored file by its first bytes. */
public final class StoredBytes {
  private static final int PREFIX = 16;

  private StoredBytes() {}

  /** The compressions and containers that the first bytes tell. */
  public enum Kind {
    /** Stored as it is, or of a kind that has no magic bytes. */
    PLAIN,
    /** gzip members. */
    GZIP,
    /** Zstandard frames. */
    ZSTD,
    /** LZ4 frames. */
    LZ4,
    /** bzip2 streams. */
    BZIP2,
    /** xz streams. */
    XZ,
    /** A zip archive. */
    ZIP,
    /** A Parquet file. */
    PARQUET;

    /** The name in messages. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What a file is stored as, by its first bytes. */
  public static Kind kind(ByteSource source) throws IOException {
    byte[] b;
    try (var in = source.open(0)) {
      b = in.readNBytes(PREFIX);
    }
    boolean skippable = b.length >= 8 && (b[0] & 0xf0) == 0x50 && starts(tail(b), 0x2a, 0x4d, 0x18);
    if (skippable) {
      return behindSkippable(source, 8 + (ZstdDecoder.littleEndian(b, 4) & 0xffffffffL));
    }
    if (starts(b, 0x1f, 0x8b, 8)) {
      return Kind.GZIP;
    } else if (starts(b, 0x28, 0xb5, 0x2f, 0xfd)) {
      return Kind.ZSTD;
    } else if (starts(b, 0x04, 0x22, 0x4d, 0x18)) {
      return Kind.LZ4;
    } else if (starts(b, 'B', 'Z', 'h')) {
      return Kind.BZIP2;
    } else if (starts(b, 0xfd, '7', 'z', 'X', 'Z')) {
      return Kind.XZ;
    } else if (starts(b, 'P', 'K', 3, 4)) {
      return Kind.ZIP;
    }
    return starts(b, 'P', 'A', 'R', '1') ? Kind.PARQUET : Kind.PLAIN;
  }

  /** Zstandard and LZ4 share the skippable frames; the frame behind the first one tells. */
  private static Kind behindSkippable(ByteSource source, long offset) throws IOException {
    if (offset + 4 <= source.size()) {
      try (var in = source.open(offset)) {
        return starts(in.readNBytes(4), 0x04, 0x22, 0x4d, 0x18) ? Kind.LZ4 : Kind.ZSTD;
      }
    }
    return Kind.ZSTD;
  }

  private static byte[] tail(byte[] bytes) {
    return java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
  }

  private static boolean starts(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@link #open} decodes this kind; other kinds it would read as plain bytes. */
  public static boolean readable(Kind kind) {
    return kind != Kind.ZIP && kind != Kind.PARQUET;
  }

  /**
   * Opens a file for reading.
   *
   * @param source the stored file
   * @param kind what it is stored as
   * @param bounds how much a compressed file may decode to
   * @param accepted whether reading may go on, behind damage, with a member that begins with these
   *     decoded bytes
   */
  public static DecodedRuns open(
      ByteSource source, Kind kind, DecodingBounds bounds, Predicate<byte[]> accepted)
      throws IOException {
    return open(source, kind, bounds, accepted, ResumePoint.beginning(source.size()));
  }

  /** The same from a place on that an earlier reader of the file told. */
  public static DecodedRuns open(
      ByteSource source,
      Kind kind,
      DecodingBounds bounds,
      Predicate<byte[]> accepted,
      ResumePoint start)
      throws IOException {
    return switch (kind) {
      case GZIP -> new MemberRuns(source, new GzipDecoder(), bounds, accepted, start);
      case ZSTD -> new MemberRuns(source, new ZstdDecoder(), bounds, accepted, start);
      case LZ4 -> new MemberRuns(source, new Lz4Decoder(), bounds, accepted, start);
      case BZIP2 -> new MemberRuns(source, new Bzip2Decoder(), bounds, accepted, start);
      case XZ -> new MemberRuns(source, new XzDecoder(), bounds, accepted, start);
      default -> new PlainRuns(source, start);
    };
  }
}
