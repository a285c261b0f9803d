package io.cuvee.ingest;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import io.cuvee.ingest.stored.StoredBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** The ways of storing a file, written by other programs' libraries. */
enum StoredForm {
  PLAIN(StoredBytes.Kind.PLAIN, true),
  /** A member a record. */
  GZIP(StoredBytes.Kind.GZIP, true),
  /** The file as one member. */
  GZIP_STREAM(StoredBytes.Kind.GZIP, false),
  ZSTD(StoredBytes.Kind.ZSTD, true),
  /** A skippable frame with a dictionary first. */
  ZSTD_DICTIONARY(StoredBytes.Kind.ZSTD, true),
  LZ4(StoredBytes.Kind.LZ4, true),
  BZIP2(StoredBytes.Kind.BZIP2, true),
  XZ(StoredBytes.Kind.XZ, true);

  private final StoredBytes.Kind kind;
  private final boolean perRecord;

  StoredForm(StoredBytes.Kind kind, boolean perRecord) {
    this.kind = kind;
    this.perRecord = perRecord;
  }

  StoredBytes.Kind kind() {
    return kind;
  }

  /** Whether damage in one record's bytes leaves the others'. */
  boolean perRecord() {
    return perRecord;
  }

  /** The file of these records. */
  byte[] file(List<byte[]> records) {
    var out = new ByteArrayOutputStream();
    if (this == ZSTD_DICTIONARY) {
      out.writeBytes(skippable(0x184d2a5d, dictionary()));
    }
    if (perRecord) {
      records.forEach(record -> out.writeBytes(stored(record)));
    } else {
      var whole = new ByteArrayOutputStream();
      records.forEach(whole::writeBytes);
      out.writeBytes(stored(whole.toByteArray()));
    }
    return out.toByteArray();
  }

  /** One member. */
  byte[] stored(byte[] content) {
    return switch (this) {
      case PLAIN -> content;
      case GZIP, GZIP_STREAM -> through(GZIPOutputStream::new, content);
      case ZSTD -> Zstd.compress(content);
      case ZSTD_DICTIONARY -> {
        try (var context = new ZstdCompressCtx()) {
          yield context.loadDict(dictionary()).setChecksum(true).compress(content);
        }
      }
      case LZ4 -> through(FramedLZ4CompressorOutputStream::new, content);
      case BZIP2 -> through(BZip2CompressorOutputStream::new, content);
      case XZ -> through(out -> new XZOutputStream(out, new LZMA2Options(1)), content);
    };
  }

  /** A raw dictionary: words that the records hold. */
  static byte[] dictionary() {
    String words =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:WARC-Date: 2026-01-01T00:00:0"
            + "HTTP/1.1 200 OK\r\nContent-Type: text/html<html><head><title>Page</title></head>";
    return words.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] skippable(int magic, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(magic)
        .putInt(content.length)
        .put(content)
        .array();
  }

  private interface Opening {
    OutputStream on(OutputStream out) throws IOException;
  }

  private static byte[] through(Opening opening, byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var packed = opening.on(out)) {
      packed.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
