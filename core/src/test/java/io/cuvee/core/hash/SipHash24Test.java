package io.cuvee.core.hash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Expected values: the reference implementation's test vectors (key 00 to 0f, input 00, 01, …). */
class SipHash24Test {
  private final SipHash24 hash = new SipHash24(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

  @Test
  void agreesWithTheReferenceVectors() {
    assertThat(hash.hash(counting(0))).isEqualTo(0x726fdb47dd0e0e31L);
    assertThat(hash.hash(counting(8))).isEqualTo(0x93f5f5799a932462L);
    assertThat(hash.hash(counting(15))).isEqualTo(0xa129ca6149be45e5L);
    assertThat(hash.hash(counting(16))).isEqualTo(0x3f2acc7f57c29bdbL);
  }

  @Test
  void wordsHashAsTheirLittleEndianBytes() {
    assertThat(hash.hash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L))
        .isEqualTo(hash.hash(counting(16)));
    assertThat(hash.hash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L, 0x1716151413121110L))
        .isEqualTo(hash.hash(counting(24)));
  }

  private static byte[] counting(int length) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
