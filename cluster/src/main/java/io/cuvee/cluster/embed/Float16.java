package io.cuvee.cluster.embed;

/**
 * IEEE 754 binary16, rounded to nearest, ties to even. The JDK has the same conversions from
 * version 20 on; this is for 17.
 */
public final class Float16 {
  private Float16() {}

  /** The nearest binary16 number, as its 16 bits; what is too large becomes an infinity. */
  public static short toBits(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = bits >>> 16 & 0x8000;
    int magnitude = bits & 0x7fffffff;
    if (magnitude > 0x7f800000) {
      return (short) (sign | 0x7e00);
    }
    // 65520 is half-way between the largest number, 65504, and the one that would follow it.
    if (magnitude >= 0x477ff000) {
      return (short) (sign | 0x7c00);
    }
    // Normal from 2^-14 on: take away the difference of the biases, round off 13 bits.
    if (magnitude >= 0x38800000) {
      int shifted = magnitude - 0x38000000;
      return (short) (sign | shifted + 0xfff + (shifted >>> 13 & 1) >>> 13);
    }
    // Subnormal: a whole number of 2^-24. Adding 0.5 puts the float's last bit at 2^-24, so the
    // hardware's own rounding to even does the work.
    int whole = Float.floatToRawIntBits(Float.intBitsToFloat(magnitude) + 0.5f) - 0x3f000000;
    return (short) (sign | whole);
  }

  /** The value of a binary16 number; exact. */
  public static float fromBits(short half) {
    int sign = (half & 0x8000) << 16;
    int exponent = half >>> 10 & 0x1f;
    int fraction = half & 0x3ff;
    if (exponent == 0) {
      float magnitude = fraction * 0x1p-24f;
      return sign == 0 ? magnitude : -magnitude;
    }
    int biased = exponent == 0x1f ? 0xff : exponent + 112;
    return Float.intBitsToFloat(sign | biased << 23 | fraction << 13);
  }

  /** The nearest number that binary16 can hold. */
  public static float round(float value) {
    return fromBits(toBits(value));
  }
}
