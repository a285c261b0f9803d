package io.cuvee.core.hash;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012): a keyed 64-bit hash that hostile input cannot steer
 * without the key. Output is fixed for ever; shards depend on it.
 */
public final class SipHash24 {
  private final long k0;
  private final long k1;

  /**
   * A hash under a 128-bit key.
   *
   * @param k0 bytes 0 to 7 of the key, little-endian
   * @param k1 bytes 8 to 15 of the key, little-endian
   */
  public SipHash24(long k0, long k1) {
    this.k0 = k0;
    this.k1 = k1;
  }

  /** Hash of two words, as of their sixteen bytes in little-endian order. */
  public long hash(long first, long second) {
    var state = new State(k0, k1);
    state.word(first);
    state.word(second);
    return state.finish(16L << 56);
  }

  /** Hash of three words, as of their twenty-four bytes in little-endian order. */
  public long hash(long first, long second, long third) {
    var state = new State(k0, k1);
    state.word(first);
    state.word(second);
    state.word(third);
    return state.finish(24L << 56);
  }

  /** Hash of bytes. */
  public long hash(byte[] bytes) {
    var state = new State(k0, k1);
    int whole = bytes.length & ~7;
    for (int i = 0; i < whole; i += 8) {
      state.word(littleEndian(bytes, i, 8));
    }
    long last = (long) bytes.length << 56 | littleEndian(bytes, whole, bytes.length - whole);
    return state.finish(last);
  }

  /**
   * Hash of ASCII characters, as of the bytes that they are, without making these.
   *
   * @param text characters below 128 from {@code from} on; of others only the low byte counts
   */
  public long hash(CharSequence text, int from) {
    int length = text.length() - from;
    int whole = from + (length & ~7);
    var state = new State(k0, k1);
    for (int i = from; i < whole; i += 8) {
      state.word(littleEndian(text, i, 8));
    }
    return state.finish((long) length << 56 | littleEndian(text, whole, text.length() - whole));
  }

  private static long littleEndian(CharSequence text, int from, int count) {
    long word = 0;
    for (int i = 0; i < count; i++) {
      word |= (text.charAt(from + i) & 0xffL) << (8 * i);
    }
    return word;
  }

  private static long littleEndian(byte[] bytes, int from, int count) {
    long word = 0;
    for (int i = 0; i < count; i++) {
      word |= (bytes[from + i] & 0xffL) << (8 * i);
    }
    return word;
  }

  /** The four running words; escape analysis keeps them in registers. */
  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    State(long k0, long k1) {
      v0 = k0 ^ 0x736f6d6570736575L;
      v1 = k1 ^ 0x646f72616e646f6dL;
      v2 = k0 ^ 0x6c7967656e657261L;
      v3 = k1 ^ 0x7465646279746573L;
    }

    void word(long m) {
      v3 ^= m;
      round();
      round();
      v0 ^= m;
    }

    long finish(long last) {
      word(last);
      v2 ^= 0xff;
      round();
      round();
      round();
      round();
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13);
      v1 ^= v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16);
      v3 ^= v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21);
      v3 ^= v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17);
      v1 ^= v2;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
