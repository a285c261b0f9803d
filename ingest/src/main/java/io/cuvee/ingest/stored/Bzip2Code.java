package io.cuvee.ingest.stored;

import java.io.IOException;

/** One canonical Huffman code of a bzip2 block, of at most 20 bits a symbol. */
final class Bzip2Code {
  static final int LONGEST = 20;
  private static final int MOST_SYMBOLS = 258;

  private final int[] symbols = new int[MOST_SYMBOLS];

  /** By length: first code behind those of this length, in the highest of 20 bits. */
  private final int[] limit = new int[LONGEST + 1];

  /** By length: what to take from a code to get its place among the symbols. */
  private final int[] offset = new int[LONGEST + 1];

  private int shortest;
  private int count;

  /** Takes a new table; an incomplete one is no damage as long as no code outside it comes. */
  void set(int[] lengths, int symbolCount) {
    count = 0;
    shortest = 0;
    int code = 0;
    for (int length = 1; length <= LONGEST; length++) {
      offset[length] = code - count;
      for (int symbol = 0; symbol < symbolCount; symbol++) {
        if (lengths[symbol] == length) {
          symbols[count++] = symbol;
          code++;
        }
      }
      if (shortest == 0 && count > 0) {
        shortest = length;
      }
      limit[length] = code << (LONGEST - length);
      code <<= 1;
    }
  }

  int read(BitInput in) throws IOException, DamagedMember {
    int bits = in.peek(LONGEST);
    int length = shortest;
    while (length <= LONGEST && bits >= limit[length]) {
      length++;
    }
    if (length > LONGEST) {
      throw new DamagedMember(Bzip2Decoder.BAD, false);
    }
    in.take(length);
    int place = (bits >>> (LONGEST - length)) - offset[length];
    if (place < 0 || place >= count) {
      throw new DamagedMember(Bzip2Decoder.BAD, false);
    }
    return symbols[place];
  }
}
