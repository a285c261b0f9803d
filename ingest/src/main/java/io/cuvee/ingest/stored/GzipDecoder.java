package io.cuvee.ingest.stored;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** gzip members (RFC 1952), checksum and length checked. */
final class GzipDecoder implements MemberDecoder {
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;
  private static final int LONGEST_NAME = 1 << 16;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private DamagedMember pending;

  @Override
  public String name() {
    return "gzip";
  }

  @Override
  public byte firstByte() {
    return 0x1f;
  }

  @Override
  public boolean startsMember(StoredInput in) throws IOException {
    return in.ensure(4) >= 4
        && (in.buffer[in.next] & 0xff) == 0x1f
        && (in.buffer[in.next + 1] & 0xff) == 0x8b
        && in.buffer[in.next + 2] == 8
        && (in.buffer[in.next + 3] & RESERVED) == 0;
  }

  @Override
  public void begin(StoredInput in) throws IOException, DamagedMember {
    inflater.reset();
    crc.reset();
    pending = null;
    if (in.ensure(10) < 10) {
      throw new DamagedMember("the gzip header ends early", true);
    }
    int flags = in.buffer[in.next + 3];
    in.next += 10;
    if ((flags & EXTRA) != 0) {
      skip(in, number(in, 2));
    }
    if ((flags & NAME) != 0) {
      skipName(in);
    }
    if ((flags & COMMENT) != 0) {
      skipName(in);
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(in, 2);
    }
  }

  @Override
  public int decode(StoredInput in, byte[] into, int from, int count)
      throws IOException, DamagedMember {
    if (pending != null) {
      throw pending;
    }
    while (!inflater.finished()) {
      if (inflater.needsInput() && in.ensure(1) == 0) {
        throw new DamagedMember("the gzip member ends early", true);
      }
      int produced = inflate(in, into, from, count);
      if (produced > 0) {
        crc.update(into, from, produced);
        return produced;
      }
      if (pending != null) {
        throw pending;
      }
    }
    checkTrailer(in);
    return -1;
  }

  private int inflate(StoredInput in, byte[] into, int from, int count) {
    inflater.setInput(in.buffer, in.next, in.end - in.next);
    long before = inflater.getBytesWritten();
    try {
      inflater.inflate(into, from, count);
    } catch (DataFormatException e) {
      pending = new DamagedMember("the gzip member holds bad deflate data", false);
    }
    in.next = in.end - inflater.getRemaining();
    return (int) (inflater.getBytesWritten() - before);
  }

  private void checkTrailer(StoredInput in) throws IOException, DamagedMember {
    long sum = number(in, 4) & 0xffffffffL;
    long length = number(in, 4) & 0xffffffffL;
    if (sum != crc.getValue()) {
      throw new DamagedMember("the checksum of the gzip member is wrong", false);
    }
    if (length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new DamagedMember("the length in the gzip trailer is wrong", false);
    }
  }

  private static int number(StoredInput in, int bytes) throws IOException, DamagedMember {
    if (in.ensure(bytes) < bytes) {
      throw new DamagedMember("the gzip member ends early", true);
    }
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (in.buffer[in.next++] & 0xff) << (8 * i);
    }
    return value;
  }

  private static void skip(StoredInput in, int bytes) throws IOException, DamagedMember {
    for (int i = 0; i < bytes; i++) {
      if (in.read() < 0) {
        throw new DamagedMember("the gzip header ends early", true);
      }
    }
  }

  private static void skipName(StoredInput in) throws IOException, DamagedMember {
    for (int i = 0; i < LONGEST_NAME; i++) {
      int c = in.read();
      if (c < 0) {
        throw new DamagedMember("the gzip header ends early", true);
      }
      if (c == 0) {
        return;
      }
    }
    throw new DamagedMember("the name in the gzip header has no end", false);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
