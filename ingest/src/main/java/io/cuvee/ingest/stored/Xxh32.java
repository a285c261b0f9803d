package io.cuvee.ingest.stored;

import java.util.Arrays;

/**
 * xxHash, 32 bits, seed 0 (Collet, "xxHash fast digest algorithm", version 0.1.1), over bytes that
 * come in parts.
 */
final class Xxh32 {
  private static final int PRIME_1 = 0x9e3779b1;
  private static final int PRIME_2 = 0x85ebca77;
  private static final int PRIME_3 = 0xc2b2ae3d;
  private static final int PRIME_4 = 0x27d4eb2f;
  private static final int PRIME_5 = 0x165667b1;

  /** The sum of the first two, as 32 bits hold it. */
  private static final int FIRST_LANE = 0x24234428;

  private static final int STRIPE = 16;

  private final int[] lanes = new int[4];
  private final byte[] rest = new byte[STRIPE];
  private int restBytes;
  private long total;

  Xxh32() {
    reset();
  }

  void reset() {
    lanes[0] = FIRST_LANE;
    lanes[1] = PRIME_2;
    lanes[2] = 0;
    lanes[3] = -PRIME_1;
    restBytes = 0;
    total = 0;
  }

  static int of(byte[] bytes, int from, int count) {
    var hash = new Xxh32();
    hash.update(bytes, from, count);
    return hash.value();
  }

  void update(byte[] bytes, int from, int count) {
    total += count;
    int at = from;
    int end = from + count;
    if (restBytes > 0) {
      int taken = Math.min(STRIPE - restBytes, count);
      System.arraycopy(bytes, at, rest, restBytes, taken);
      restBytes += taken;
      at += taken;
      if (restBytes < STRIPE) {
        return;
      }
      stripe(rest, 0);
      restBytes = 0;
    }
    for (; at + STRIPE <= end; at += STRIPE) {
      stripe(bytes, at);
    }
    restBytes = end - at;
    System.arraycopy(bytes, at, rest, 0, restBytes);
  }

  private void stripe(byte[] bytes, int at) {
    for (int i = 0; i < 4; i++) {
      int lane = lanes[i] + ZstdDecoder.littleEndian(bytes, at + 4 * i) * PRIME_2;
      lanes[i] = Integer.rotateLeft(lane, 13) * PRIME_1;
    }
  }

  int value() {
    int hash = PRIME_5;
    if (total >= STRIPE) {
      hash =
          Integer.rotateLeft(lanes[0], 1)
              + Integer.rotateLeft(lanes[1], 7)
              + Integer.rotateLeft(lanes[2], 12)
              + Integer.rotateLeft(lanes[3], 18);
    }
    hash += (int) total;
    byte[] left = Arrays.copyOf(rest, restBytes);
    int at = 0;
    for (; at + 4 <= left.length; at += 4) {
      hash += ZstdDecoder.littleEndian(left, at) * PRIME_3;
      hash = Integer.rotateLeft(hash, 17) * PRIME_4;
    }
    for (; at < left.length; at++) {
      hash += (left[at] & 0xff) * PRIME_5;
      hash = Integer.rotateLeft(hash, 11) * PRIME_1;
    }
    hash = (hash ^ hash >>> 15) * PRIME_2;
    hash = (hash ^ hash >>> 13) * PRIME_3;
    return hash ^ hash >>> 16;
  }
}
