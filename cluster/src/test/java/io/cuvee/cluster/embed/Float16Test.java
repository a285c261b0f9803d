package io.cuvee.cluster.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Float16Test {
  /** Bit patterns of IEEE 754 binary16, worked out by hand. */
  @ParameterizedTest
  @CsvSource({
    "0, 0000",
    "-0.0, 8000",
    "1, 3c00",
    "-2, c000",
    "65504, 7bff",
    "65519.996, 7bff",
    "65520, 7c00",
    "1e30, 7c00",
    "-Infinity, fc00",
    "0.333333343, 3555",
    // 1 + 2^-11 lies half-way between 1 and 1 + 2^-10: to the even fraction, down.
    "1.00048828125, 3c00",
    // 1 + 3·2^-11 lies half-way between odd 1 + 2^-10 and even 1 + 2^-9: up.
    "1.00146484375, 3c02",
    "1.00048840046, 3c01",
    // Smallest normal, largest subnormal, smallest subnormal.
    "6.103515625e-5, 0400",
    "6.097555160522461e-5, 03ff",
    "5.960464477539063e-8, 0001",
    // Half of the smallest: half-way to zero, which is even; a little more goes up.
    "2.9802322387695312e-8, 0000",
    "2.98023259404089e-8, 0001",
    "8.940696716308594e-8, 0002",
    "1e-40, 0000"
  })
  void roundsToTheNearestNumberOfTiesTheEvenOne(float value, String bits) {
    assertThat(String.format("%04x", Float16.toBits(value) & 0xffff)).isEqualTo(bits);
  }

  @Test
  void everyNumberOfBinary16ComesBackAsItself() {
    for (int bits = 0; bits < 0x10000; bits++) {
      float value = Float16.fromBits((short) bits);
      if (!Float.isNaN(value)) {
        assertThat(Float16.toBits(value) & 0xffff).isEqualTo(bits);
      }
    }
    assertThat(Float16.fromBits((short) 0x0001)).isEqualTo(0x1p-24f);
    assertThat(Float16.round(Float.NaN)).isNaN();
  }

  @Test
  void noNeighbourIsNearerThanTheRoundedNumber() {
    for (int bits = 0; bits < 0x7bff; bits++) {
      float low = Float16.fromBits((short) bits);
      float high = Float16.fromBits((short) (bits + 1));
      float middle = low + (high - low) / 2;
      assertThat(Float16.round(Math.nextDown(middle))).isEqualTo(low);
      assertThat(Float16.round(Math.nextUp(middle))).isEqualTo(high);
      assertThat(Float16.round(middle)).isEqualTo(bits % 2 == 0 ? low : high);
    }
  }
}
