package io.cuvee.ingest.stored;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.ArrayCache;
import org.tukaani.xz.BasicArrayCache;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.SingleXZInputStream;
import org.tukaani.xz.XZIOException;

/** xz streams, each with the zero bytes that may pad it. */
final class XzDecoder implements MemberDecoder {
  /** In KiB; the highest preset of the usual tool needs 65 MiB. */
  private static final int MEMORY_LIMIT = 128 << 10;

  private static final int[] MAGIC = {0xfd, '7', 'z', 'X', 'Z', 0};
  private final ArrayCache arrays = new BasicArrayCache();
  private SingleXZInputStream xz;

  @Override
  public String name() {
    return "xz";
  }

  @Override
  public byte firstByte() {
    return (byte) 0xfd;
  }

  @Override
  public boolean startsMember(StoredInput in) throws IOException {
    if (in.ensure(MAGIC.length) < MAGIC.length) {
      return false;
    }
    for (int i = 0; i < MAGIC.length; i++) {
      if ((in.buffer[in.next + i] & 0xff) != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void begin(StoredInput in) throws IOException, DamagedMember {
    release();
    xz = guarded(() -> new SingleXZInputStream(new Input(in), MEMORY_LIMIT, true, arrays));
  }

  @Override
  public int decode(StoredInput in, byte[] into, int from, int count)
      throws IOException, DamagedMember {
    int n = guarded(() -> xz.read(into, from, count));
    if (n < 0) {
      release();
      while (in.ensure(4) >= 4 && ZstdDecoder.littleEndian(in.buffer, in.next) == 0) {
        in.next += 4;
      }
    }
    return n;
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  /**
   * The library tells damage and a lost disk by exceptions of one kind; {@link Input} parts them.
   */
  private static <T> T guarded(Work<T> work) throws IOException, DamagedMember {
    try {
      return work.run();
    } catch (MemoryLimitException e) {
      throw DamagedMember.beyondLimit("the xz stream needs more than 128 MiB of memory");
    } catch (EOFException e) {
      throw new DamagedMember("the xz stream ends early", true);
    } catch (XZIOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new DamagedMember("the xz stream holds bad data", false);
    }
  }

  private void release() throws IOException {
    if (xz != null) {
      xz.close();
      xz = null;
    }
  }

  @Override
  public void close() throws IOException {
    release();
  }

  /** The file from here on; closing it does nothing. */
  private static final class Input extends InputStream {
    private final StoredInput in;

    Input(StoredInput in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      int n = in.read(into, from, count);
      return n == 0 && count > 0 ? -1 : n;
    }
  }
}
