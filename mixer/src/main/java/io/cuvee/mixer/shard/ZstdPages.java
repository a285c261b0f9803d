package io.cuvee.mixer.shard;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Zstandard at level 3, each page one frame by one thread, straight to the library: Parquet's own
 * codecs take level and threads from process-wide settings that others may have changed.
 */
final class ZstdPages implements CompressionCodecFactory {
  private static final int LEVEL = 3;

  /** A page that claims more than this is damaged or hostile; the writer stays far below. */
  private static final int MOST_PAGE_BYTES = 1 << 28;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    check(codec);
    return new Compressor();
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    check(codec);
    return new Decompressor();
  }

  private static void check(CompressionCodecName codec) {
    if (codec != CompressionCodecName.ZSTD) {
      throw new IllegalArgumentException("Shards are compressed with zstd, not " + codec);
    }
  }

  @Override
  public void release() {
    // The compressors are released one by one by their users.
  }

  private static final class Compressor implements BytesInputCompressor {
    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);

    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      return BytesInput.from(context.compress(bytes.toByteArray()));
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
      context.close();
    }
  }

  private static final class Decompressor implements BytesInputDecompressor {
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();

    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return BytesInput.from(inflate(bytes.toByteArray(), size));
    }

    @Override
    public void decompress(ByteBuffer input, int inputSize, ByteBuffer output, int size)
        throws IOException {
      var compressed = new byte[inputSize];
      input.get(compressed);
      output.put(inflate(compressed, size));
    }

    private byte[] inflate(byte[] compressed, int size) throws IOException {
      if (size < 0 || size > MOST_PAGE_BYTES) {
        throw new IOException("a page claims " + size + " bytes");
      }
      try {
        var bytes = new byte[size];
        int got = context.decompress(bytes, compressed);
        if (got != size) {
          throw new IOException("a page has " + got + " bytes where it says " + size);
        }
        return bytes;
      } catch (ZstdException e) {
        throw new IOException("a page cannot be decompressed: " + e.getMessage(), e);
      }
    }

    @Override
    public void release() {
      context.close();
    }
  }
}
