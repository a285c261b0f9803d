package io.cuvee.jobs.cli.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Undoes gzip and Zstandard, by the first bytes and not by the name. */
public final class Inflated {
  private static final int BUFFER = 1 << 16;

  private Inflated() {}

  /** The bytes as they were before compression; closing it closes what is under it. */
  public static InputStream of(InputStream stored) throws IOException {
    var in = new BufferedInputStream(stored, BUFFER);
    in.mark(4);
    var magic = in.readNBytes(4);
    in.reset();
    if (starts(magic, 0x1f, 0x8b)) {
      return new GZIPInputStream(in, BUFFER);
    }
    return starts(magic, 0x28, 0xb5, 0x2f, 0xfd) ? new ZstdInputStream(in) : in;
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
}
