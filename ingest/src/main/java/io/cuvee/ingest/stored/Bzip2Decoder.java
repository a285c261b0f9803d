package io.cuvee.ingest.stored;

import java.io.IOException;

/** bzip2 streams, the checksum of each block and of the stream checked. */
final class Bzip2Decoder implements MemberDecoder {
  static final String BAD = "the bzip2 stream holds bad data";
  private static final long BLOCK = 0x314159265359L;
  private static final long END = 0x177245385090L;
  private static final int[] CRC_TABLE = crcTable();

  private final Bzip2Block block = new Bzip2Block();
  private BitInput bits;
  private int largest;
  private int streamCrc;
  private int blockCrc;
  private int crc;
  private boolean inBlock;
  private boolean finished;

  /** The byte before, how often it came in a row, and how often it is still to be given. */
  private int previous;

  private int repeated;
  private int pending;

  @Override
  public String name() {
    return "bzip2";
  }

  @Override
  public byte firstByte() {
    return 'B';
  }

  @Override
  public boolean startsMember(StoredInput in) throws IOException {
    if (in.ensure(10) < 10) {
      return false;
    }
    byte[] b = in.buffer;
    int at = in.next;
    boolean head = b[at] == 'B' && b[at + 1] == 'Z' && b[at + 2] == 'h';
    long magic = 0;
    for (int i = 4; i < 10; i++) {
      magic = magic << 8 | b[at + i] & 0xff;
    }
    return head && b[at + 3] >= '1' && b[at + 3] <= '9' && (magic == BLOCK || magic == END);
  }

  @Override
  public void begin(StoredInput in) {
    largest = 100_000 * (in.buffer[in.next + 3] - '0');
    in.next += 4;
    bits = new BitInput(in);
    streamCrc = 0;
    inBlock = false;
    finished = false;
  }

  @Override
  public int decode(StoredInput in, byte[] into, int from, int count)
      throws IOException, DamagedMember {
    while (!finished) {
      int n = inBlock ? bytes(into, from, count) : 0;
      if (n > 0) {
        return n;
      }
      if (inBlock) {
        endBlock();
      }
      nextBlock();
    }
    return -1;
  }

  private void nextBlock() throws IOException, DamagedMember {
    long magic = bits.readLong(48);
    int stored = (int) bits.readLong(32);
    if (magic == END) {
      finished = true;
      bits.align();
      if (stored != streamCrc) {
        throw new DamagedMember("the checksum of the bzip2 stream is wrong", false);
      }
    } else if (magic == BLOCK) {
      blockCrc = stored;
      block.read(bits, largest);
      crc = -1;
      previous = -1;
      repeated = 0;
      pending = 0;
      inBlock = true;
    } else {
      throw new DamagedMember(BAD, false);
    }
  }

  private void endBlock() throws DamagedMember {
    inBlock = false;
    if (~crc != blockCrc) {
      throw new DamagedMember("the checksum of a bzip2 block is wrong", false);
    }
    streamCrc = Integer.rotateLeft(streamCrc, 1) ^ blockCrc;
  }

  /** Undoes the first run-length coding: behind four equal bytes stands how many more follow. */
  private int bytes(byte[] into, int from, int count) {
    int at = from;
    int end = from + count;
    while (at < end) {
      if (pending == 0) {
        int next = block.next();
        if (next < 0) {
          break;
        }
        if (repeated == 4) {
          pending = next;
          repeated = 0;
          continue;
        }
        repeated = next == previous ? repeated + 1 : 1;
        previous = next;
        pending = 1;
      }
      int n = Math.min(pending, end - at);
      for (int i = 0; i < n; i++) {
        into[at++] = (byte) previous;
        crc = crc << 8 ^ CRC_TABLE[crc >>> 24 ^ previous];
      }
      pending -= n;
    }
    return at - from;
  }

  private static int[] crcTable() {
    var table = new int[256];
    for (int i = 0; i < 256; i++) {
      int value = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        value = value << 1 ^ (value < 0 ? 0x04c11db7 : 0);
      }
      table[i] = value;
    }
    return table;
  }

  @Override
  public void close() {}
}
