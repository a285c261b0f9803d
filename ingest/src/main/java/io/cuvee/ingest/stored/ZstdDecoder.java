package io.cuvee.ingest.stored;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Zstandard frames (RFC 8878). Skippable frames hold no content; one of type 0x184D2A5D holds the
 * dictionary of the frames behind it ("Zstandard WARC", IIPC 2020, section 4), plain or compressed.
 */
final class ZstdDecoder implements MemberDecoder {
  private static final int FRAME = 0xfd2fb528;
  private static final int SKIPPABLE = 0x184d2a50;
  private static final int DICTIONARY = 0x184d2a5d;
  private static final int LARGEST_DICTIONARY = 1 << 24;
  private static final String EARLY = "the zstd frame ends early";

  private final ZstdDecompressCtx context = new ZstdDecompressCtx();
  private final ByteBuffer from = ByteBuffer.allocateDirect(1 << 16);
  private final ByteBuffer to = ByteBuffer.allocateDirect(1 << 16).limit(0);
  private ZstdDictDecompress loaded;
  private boolean finished;

  @Override
  public String name() {
    return "zstd";
  }

  @Override
  public byte firstByte() {
    return 0x28;
  }

  @Override
  public boolean mayBegin(byte first) {
    return first == 0x28 || first == (DICTIONARY & 0xff);
  }

  @Override
  public boolean startsMember(StoredInput in) throws IOException {
    if (in.ensure(4) < 4) {
      return false;
    }
    int magic = littleEndian(in.buffer, in.next);
    return magic == FRAME || (magic & ~15) == SKIPPABLE;
  }

  static int littleEndian(byte[] bytes, int at) {
    return bytes[at] & 0xff
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | (bytes[at + 3] & 0xff) << 24;
  }

  @Override
  public void begin(StoredInput in) throws IOException, DamagedMember {
    to.limit(0);
    finished = false;
    // This drops the dictionary as well; taking it again only sets a pointer.
    context.reset();
    if (loaded != null) {
      context.loadDict(loaded);
    }
    if (in.ensure(8) < 8) {
      throw new DamagedMember(EARLY, true);
    }
    int magic = littleEndian(in.buffer, in.next);
    if (magic != FRAME) {
      finished = true;
      long length = littleEndian(in.buffer, in.next + 4) & 0xffffffffL;
      in.next += 8;
      if (magic == DICTIONARY && length <= LARGEST_DICTIONARY) {
        load(content(in, (int) length));
      } else {
        skip(in, length);
      }
    }
  }

  private void load(byte[] stored) throws DamagedMember {
    byte[] dictionary = stored;
    try {
      if (stored.length >= 4 && littleEndian(stored, 0) == FRAME) {
        long size = Zstd.getFrameContentSize(stored);
        if (size <= 0 || size > LARGEST_DICTIONARY) {
          throw new DamagedMember("the zstd dictionary does not tell a usable size", false);
        }
        dictionary = Zstd.decompress(stored, (int) size);
      }
      closeDictionary();
      loaded = new ZstdDictDecompress(dictionary);
    } catch (ZstdException e) {
      throw new DamagedMember("the zstd dictionary cannot be read", false);
    }
  }

  private static byte[] content(StoredInput in, int length) throws IOException, DamagedMember {
    var out = new ByteArrayOutputStream();
    var part = new byte[Math.min(length, 1 << 16)];
    while (out.size() < length) {
      int n = in.read(part, 0, Math.min(part.length, length - out.size()));
      if (n == 0) {
        throw new DamagedMember(EARLY, true);
      }
      out.write(part, 0, n);
    }
    return out.toByteArray();
  }

  private static void skip(StoredInput in, long length) throws IOException, DamagedMember {
    if (in.skip(length) < length) {
      throw new DamagedMember(EARLY, true);
    }
  }

  @Override
  public int decode(StoredInput in, byte[] into, int at, int count)
      throws IOException, DamagedMember {
    while (!to.hasRemaining()) {
      if (finished) {
        return -1;
      }
      advance(in);
    }
    int n = Math.min(count, to.remaining());
    to.get(into, at, n);
    return n;
  }

  private void advance(StoredInput in) throws IOException, DamagedMember {
    int available = in.ensure(1);
    from.clear().put(in.buffer, in.next, available).flip();
    to.clear();
    try {
      finished = context.decompressDirectByteBufferStream(to, from);
    } catch (ZstdException e) {
      throw new DamagedMember("the zstd frame holds bad data", false);
    } finally {
      to.flip();
    }
    int consumed = from.position();
    in.next += consumed;
    if (!finished && consumed == 0 && !to.hasRemaining()) {
      throw new DamagedMember(EARLY, available == 0);
    }
  }

  private void closeDictionary() {
    if (loaded != null) {
      context.reset();
      loaded.close();
      loaded = null;
    }
  }

  @Override
  public void close() {
    closeDictionary();
    context.close();
  }
}
