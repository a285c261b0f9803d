package io.cuvee.ingest.http;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * The content codings of RFC 9110 that crawls hold, told by their first bytes where they can be.
 */
enum ContentCoding {
  IDENTITY("identity"),
  GZIP("gzip"),
  ZLIB("deflate"),
  RAW_DEFLATE("deflate"),
  BROTLI("br"),
  ZSTD("zstd");

  private static final int TEXT_PREFIX = 64;
  private final String label;

  ContentCoding(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /**
   * What came out.
   *
   * @param content the bytes
   * @param whole whether the coding came to its end
   * @param limit whether decoding was stopped at a limit
   */
  record Result(byte[] content, boolean whole, boolean limit) {}

  /** The coding that the bytes show, or that the header names if bytes cannot show it. */
  static ContentCoding choose(String token, byte[] bytes) {
    if (starts(bytes, 0x1f, 0x8b, 8)) {
      return GZIP;
    } else if (starts(bytes, 0x28, 0xb5, 0x2f, 0xfd)) {
      return ZSTD;
    } else if (token.equals("br")) {
      return bytes.length == 0 ? IDENTITY : BROTLI;
    } else if (!token.equals("deflate") || bytes.length < 2) {
      return IDENTITY;
    }
    int header = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    boolean zlib = (bytes[0] & 0x8f) == 8 && header % 31 == 0 && (bytes[1] & 0x20) == 0;
    if (zlib) {
      return ZLIB;
    }
    return looksLikeText(bytes) ? IDENTITY : RAW_DEFLATE;
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

  /** Whether the first bytes are printable ASCII and white space: no coding's output is. */
  static boolean looksLikeText(byte[] bytes) {
    int n = Math.min(bytes.length, TEXT_PREFIX);
    for (int i = 0; i < n; i++) {
      int c = bytes[i];
      if (c != '\t' && c != '\n' && c != '\r' && (c < ' ' || c > '~')) {
        return false;
      }
    }
    return true;
  }

  Result decode(byte[] bytes, DecodeLimits limits) {
    var out = new ByteArrayOutputStream();
    try (var in = open(new ByteArrayInputStream(bytes))) {
      var buffer = new byte[8192];
      int n = in.read(buffer);
      while (n >= 0) {
        out.write(buffer, 0, n);
        if (limits.exceeded(out.size(), bytes.length)) {
          return new Result(new byte[0], false, true);
        }
        n = in.read(buffer);
      }
      return new Result(out.toByteArray(), true, false);
    } catch (IOException | IllegalStateException | ArrayIndexOutOfBoundsException e) {
      // Decoders report damage in many ways; what came out before it stays.
      return new Result(out.toByteArray(), false, false);
    }
  }

  private InputStream open(InputStream in) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPInputStream(in);
      case ZLIB -> new InflaterInputStream(in);
      case RAW_DEFLATE -> new OwnedInflaterStream(in);
      case BROTLI -> new BrotliInputStream(in);
      case ZSTD -> new ZstdInputStreamNoFinalizer(in);
      case IDENTITY -> in;
    };
  }

  /** Frees the native memory of its inflater when closed, which the plain stream does not. */
  private static final class OwnedInflaterStream extends InflaterInputStream {
    OwnedInflaterStream(InputStream in) {
      super(in, new Inflater(true));
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
