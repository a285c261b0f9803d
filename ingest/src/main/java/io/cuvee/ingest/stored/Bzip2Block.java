package io.cuvee.ingest.stored;

import java.io.IOException;
import java.util.Arrays;

/**
 * One block of a bzip2 stream (Seward, bzip2 1.0.8; the format is told in Tsai, "BZIP2: Format
 * Specification", 2016): Huffman codes, move to front and run lengths, then the inverse of the
 * Burrows-Wheeler transform. The arrays are kept from block to block.
 */
final class Bzip2Block {
  private static final int GROUP = 50;
  private static final int MOST_SELECTORS = 18_002;

  private final Bzip2Code[] codes = new Bzip2Code[6];
  private final byte[] selectors = new byte[MOST_SELECTORS];
  private final byte[] front = new byte[256];
  private final int[] counts = new int[257];
  private int alphabet;
  private int selectorCount;

  /** Low 8 bits: a byte of the block; the others: the place of the byte behind it. */
  private int[] links = new int[0];

  private int length;
  private int place;
  private int left;

  Bzip2Block() {
    Arrays.setAll(codes, i -> new Bzip2Code());
  }

  /** Reads a block, from behind its checksum on; at most {@code largest} bytes long. */
  void read(BitInput in, int largest) throws IOException, DamagedMember {
    left = 0;
    if (in.read(1) != 0) {
      throw new DamagedMember("the bzip2 stream is of the old randomized kind", false);
    }
    int origin = in.read(24);
    readAlphabet(in);
    readSelectors(in);
    readSymbols(in, largest);
    if (origin >= length) {
      throw new DamagedMember(Bzip2Decoder.BAD, false);
    }
    link();
    place = links[origin] >>> 8;
    left = length;
  }

  /** The next byte, or -1 at the end of the block. */
  int next() {
    if (left == 0) {
      return -1;
    }
    left--;
    int link = links[place];
    place = link >>> 8;
    return link & 0xff;
  }

  private void readAlphabet(BitInput in) throws IOException, DamagedMember {
    int used = 0;
    int ranges = in.read(16);
    for (int range = 0; range < 16; range++) {
      int map = (ranges >>> (15 - range) & 1) == 0 ? 0 : in.read(16);
      for (int i = 0; i < 16; i++) {
        if ((map >>> (15 - i) & 1) != 0) {
          front[used++] = (byte) (16 * range + i);
        }
      }
    }
    if (used == 0) {
      throw new DamagedMember(Bzip2Decoder.BAD, false);
    }
    alphabet = used + 2;
  }

  private void readSelectors(BitInput in) throws IOException, DamagedMember {
    int groups = in.read(3);
    int given = in.read(15);
    if (groups < 2 || groups > codes.length || given == 0) {
      throw new DamagedMember(Bzip2Decoder.BAD, false);
    }
    byte[] order = {0, 1, 2, 3, 4, 5};
    for (int i = 0; i < given; i++) {
      int index = 0;
      while (in.read(1) != 0) {
        index++;
        if (index == groups) {
          throw new DamagedMember(Bzip2Decoder.BAD, false);
        }
      }
      byte chosen = order[index];
      System.arraycopy(order, 0, order, 1, index);
      order[0] = chosen;
      // Some writers give more selectors than a block can use; they mean nothing.
      if (i < MOST_SELECTORS) {
        selectors[i] = chosen;
      }
    }
    selectorCount = Math.min(given, MOST_SELECTORS);
    var lengths = new int[alphabet];
    for (int group = 0; group < groups; group++) {
      int bits = in.read(5);
      for (int symbol = 0; symbol < alphabet; symbol++) {
        while (bits >= 1 && bits <= Bzip2Code.LONGEST && in.read(1) != 0) {
          bits += in.read(1) == 0 ? 1 : -1;
        }
        if (bits < 1 || bits > Bzip2Code.LONGEST) {
          throw new DamagedMember(Bzip2Decoder.BAD, false);
        }
        lengths[symbol] = bits;
      }
      codes[group].set(lengths, alphabet);
    }
  }

  private void readSymbols(BitInput in, int largest) throws IOException, DamagedMember {
    length = 0;
    Arrays.fill(counts, 0);
    int end = alphabet - 1;
    long run = 0;
    long weight = 1;
    for (int symbols = 0; ; symbols++) {
      if (symbols / GROUP >= selectorCount) {
        throw new DamagedMember(Bzip2Decoder.BAD, false);
      }
      int symbol = codes[selectors[symbols / GROUP]].read(in);
      if (symbol <= 1) {
        run += weight << symbol;
        weight <<= 1;
        if (run > largest) {
          throw new DamagedMember(Bzip2Decoder.BAD, false);
        }
        continue;
      }
      put(front[0], (int) run, largest);
      run = 0;
      weight = 1;
      if (symbol == end) {
        return;
      }
      byte moved = front[symbol - 1];
      System.arraycopy(front, 0, front, 1, symbol - 1);
      front[0] = moved;
      put(moved, 1, largest);
    }
  }

  private void put(byte value, int times, int largest) throws DamagedMember {
    if (times > largest - length) {
      throw new DamagedMember(Bzip2Decoder.BAD, false);
    }
    if (links.length < length + times) {
      int grown = Math.max(length + times, Math.max(1 << 16, 2 * links.length));
      links = Arrays.copyOf(links, Math.min(grown, largest));
    }
    Arrays.fill(links, length, length + times, value & 0xff);
    counts[(value & 0xff) + 1] += times;
    length += times;
  }

  /** Links each byte with the one behind it in the text. */
  private void link() {
    for (int i = 1; i <= 256; i++) {
      counts[i] += counts[i - 1];
    }
    for (int i = 0; i < length; i++) {
      links[counts[links[i] & 0xff]++] |= i << 8;
    }
  }
}
