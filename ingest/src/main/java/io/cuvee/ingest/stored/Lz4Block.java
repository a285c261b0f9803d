package io.cuvee.ingest.stored;

/**
 * One block of LZ4 sequences (Collet, "LZ4 Block Format Description"): literals, then a copy of
 * bytes that came before, again and again.
 */
final class Lz4Block {
  private static final int SHORTEST_MATCH = 4;
  private static final String BAD = "the lz4 frame holds bad data";

  private final byte[] from;
  private final int end;
  private final byte[] into;
  private final int limit;
  private int read;
  private int written;

  private Lz4Block(byte[] from, int end, byte[] into, int start, int limit) {
    this.from = from;
    this.end = end;
    this.into = into;
    this.written = start;
    this.limit = limit;
  }

  /**
   * Decodes a block.
   *
   * @param from the block, from the array's first byte on
   * @param length its bytes
   * @param into where the bytes before it end and its own go
   * @param start first byte to write; what is before it may be copied from
   * @param limit most bytes of {@code into} to fill
   * @return first byte behind those written
   */
  static int decode(byte[] from, int length, byte[] into, int start, int limit)
      throws DamagedMember {
    return new Lz4Block(from, length, into, start, limit).run();
  }

  private int run() throws DamagedMember {
    while (read < end) {
      int token = from[read++] & 0xff;
      literals(length(token >>> 4));
      if (read == end) {
        break;
      }
      if (end - read < 2) {
        throw new DamagedMember(BAD, false);
      }
      int distance = from[read] & 0xff | (from[read + 1] & 0xff) << 8;
      read += 2;
      match(distance, length(token & 15) + SHORTEST_MATCH);
    }
    return written;
  }

  private int length(int nibble) throws DamagedMember {
    int length = nibble;
    int more = nibble == 15 ? 255 : 0;
    while (more == 255) {
      if (read == end || length > limit) {
        throw new DamagedMember(BAD, false);
      }
      more = from[read++] & 0xff;
      length += more;
    }
    return length;
  }

  private void literals(int count) throws DamagedMember {
    if (count > end - read || count > limit - written) {
      throw new DamagedMember(BAD, false);
    }
    System.arraycopy(from, read, into, written, count);
    read += count;
    written += count;
  }

  private void match(int distance, int count) throws DamagedMember {
    if (distance == 0 || distance > written || count > limit - written) {
      throw new DamagedMember(BAD, false);
    }
    int source = written - distance;
    if (distance >= count) {
      System.arraycopy(into, source, into, written, count);
      written += count;
      return;
    }
    // The bytes overlap those that they make: one after the other.
    for (int last = written + count; written < last; written++) {
      into[written] = into[source++];
    }
  }
}
