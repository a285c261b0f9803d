package io.cuvee.ingest.stored;

import java.io.IOException;

/**
 * Bits of a stored file, the highest of each byte first. It reads ahead by less than eight bytes.
 */
final class BitInput {
  private final StoredInput in;
  private long bits;
  private int held;
  private int missing;

  BitInput(StoredInput in) {
    this.in = in;
  }

  /** The next bits without taking them, zeros behind the end of the file; at most 24. */
  int peek(int count) throws IOException {
    while (held < count) {
      int b = in.read();
      if (b < 0) {
        missing += 8;
      }
      bits = bits << 8 | Math.max(b, 0);
      held += 8;
    }
    return (int) (bits >>> (held - count)) & ((1 << count) - 1);
  }

  /** Takes bits that were looked at. */
  void take(int count) throws DamagedMember {
    held -= count;
    if (held < missing) {
      throw new DamagedMember("the bzip2 stream ends early", true);
    }
  }

  int read(int count) throws IOException, DamagedMember {
    int value = peek(count);
    take(count);
    return value;
  }

  long readLong(int count) throws IOException, DamagedMember {
    return (long) read(count - 24) << 24 | read(24);
  }

  /** Gives back whole bytes that were read ahead, and drops the rest of a begun one. */
  void align() throws IOException {
    in.seek(in.position() - (held - missing) / 8);
    held = 0;
    missing = 0;
  }
}
