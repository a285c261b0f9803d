package io.cuvee.ingest.stored;

import java.io.IOException;
import java.util.Arrays;

/**
 * LZ4 frames (Collet, "LZ4 Frame Format Description", 1.6.4), every checksum that is there checked.
 * Skippable frames hold no content. Frames that need a dictionary, and frames of the old format
 * without a header, are not read.
 */
final class Lz4Decoder implements MemberDecoder {
  private static final int FRAME = 0x184d2204;
  private static final int SKIPPABLE = 0x184d2a50;
  private static final int HISTORY = 1 << 16;
  private static final int STORED = 0x80000000;

  private static final int INDEPENDENT = 0x20;
  private static final int BLOCK_CHECKSUM = 0x10;
  private static final int CONTENT_SIZE = 8;
  private static final int CONTENT_CHECKSUM = 4;
  private static final int RESERVED = 2;
  private static final int DICTIONARY = 1;

  private final Xxh32 checksum = new Xxh32();
  private byte[] block = new byte[0];
  private byte[] out = new byte[0];
  private int next;
  private int end;
  private int flags;
  private int largestBlock;
  private long size;
  private long written;
  private boolean finished;

  @Override
  public String name() {
    return "lz4";
  }

  @Override
  public byte firstByte() {
    return 0x04;
  }

  @Override
  public boolean startsMember(StoredInput in) throws IOException {
    if (in.ensure(4) < 4) {
      return false;
    }
    int magic = ZstdDecoder.littleEndian(in.buffer, in.next);
    return magic == FRAME || (magic & ~15) == SKIPPABLE;
  }

  @Override
  public void begin(StoredInput in) throws IOException, DamagedMember {
    next = 0;
    end = 0;
    written = 0;
    finished = false;
    checksum.reset();
    if (word(in) != FRAME) {
      finished = true;
      skip(in, word(in) & 0xffffffffL);
      return;
    }
    // Flags, block size, content size, dictionary: at most 14 bytes, then a byte of their hash.
    var descriptor = new byte[14];
    read(in, descriptor, 0, 2);
    flags = descriptor[0];
    int length = 2;
    if ((flags & CONTENT_SIZE) != 0) {
      read(in, descriptor, length, 8);
      length += 8;
    }
    if ((flags & DICTIONARY) != 0) {
      throw new DamagedMember(
          "the lz4 frame needs a dictionary that the file does not hold", false);
    }
    var sum = new byte[1];
    read(in, sum, 0, 1);
    boolean version = (flags & 0xc0) == 0x40 && (flags & RESERVED) == 0;
    int sizeCode = (descriptor[1] & 0xff) >>> 4;
    boolean known = version && sizeCode >= 4 && sizeCode <= 7 && (descriptor[1] & 15) == 0;
    if (!known || sum[0] != (byte) (Xxh32.of(descriptor, 0, length) >>> 8)) {
      throw new DamagedMember("the lz4 frame has a bad header", false);
    }
    largestBlock = 1 << (8 + 2 * sizeCode);
    size = -1;
    if ((flags & CONTENT_SIZE) != 0) {
      size = ZstdDecoder.littleEndian(descriptor, 2) & 0xffffffffL;
      size |= (long) ZstdDecoder.littleEndian(descriptor, 6) << 32;
    }
  }

  @Override
  public int decode(StoredInput in, byte[] into, int from, int count)
      throws IOException, DamagedMember {
    while (next == end) {
      if (finished) {
        return -1;
      }
      block(in);
    }
    int n = Math.min(count, end - next);
    System.arraycopy(out, next, into, from, n);
    next += n;
    return n;
  }

  private void block(StoredInput in) throws IOException, DamagedMember {
    int head = word(in);
    if (head == 0) {
      finish(in);
      return;
    }
    int length = head & ~STORED;
    if (length > largestBlock) {
      throw new DamagedMember("the lz4 frame holds bad data", false);
    }
    block = grown(block, length);
    read(in, block, 0, length);
    boolean checked = (flags & BLOCK_CHECKSUM) != 0;
    if (checked && word(in) != Xxh32.of(block, 0, length)) {
      throw new DamagedMember("the checksum of an lz4 block is wrong", false);
    }
    int kept = keepHistory();
    out = grown(out, kept + ((head & STORED) != 0 ? length : largestBlock));
    next = kept;
    end = kept;
    if ((head & STORED) != 0) {
      System.arraycopy(block, 0, out, kept, length);
      end = kept + length;
    } else {
      end = Lz4Block.decode(block, length, out, kept, kept + largestBlock);
    }
    written += end - kept;
    if ((flags & CONTENT_CHECKSUM) != 0) {
      checksum.update(out, kept, end - kept);
    }
  }

  /** Moves what the next block may copy from to the front; returns how much that is. */
  private int keepHistory() {
    if ((flags & INDEPENDENT) != 0) {
      return 0;
    }
    int kept = Math.min(end, HISTORY);
    System.arraycopy(out, end - kept, out, 0, kept);
    return kept;
  }

  private void finish(StoredInput in) throws IOException, DamagedMember {
    finished = true;
    if ((flags & CONTENT_CHECKSUM) != 0 && word(in) != checksum.value()) {
      throw new DamagedMember("the checksum of the lz4 frame is wrong", false);
    }
    if (size >= 0 && size != written) {
      throw new DamagedMember("the lz4 frame is not as long as its header says", false);
    }
  }

  private static byte[] grown(byte[] bytes, int length) {
    return bytes.length >= length ? bytes : Arrays.copyOf(bytes, length);
  }

  private static int word(StoredInput in) throws IOException, DamagedMember {
    if (in.ensure(4) < 4) {
      throw new DamagedMember("the lz4 frame ends early", true);
    }
    int word = ZstdDecoder.littleEndian(in.buffer, in.next);
    in.next += 4;
    return word;
  }

  private static void read(StoredInput in, byte[] into, int from, int count)
      throws IOException, DamagedMember {
    if (in.read(into, from, count) < count) {
      throw new DamagedMember("the lz4 frame ends early", true);
    }
  }

  private static void skip(StoredInput in, long count) throws IOException, DamagedMember {
    if (in.skip(count) < count) {
      throw new DamagedMember("the lz4 frame ends early", true);
    }
  }

  @Override
  public void close() {}
}
