package io.cuvee.core.hash;

import io.cuvee.core.document.DocumentId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * All of Cuvée's randomness: a function of the recipe's seed, a purpose and an identity. Two
 * purposes under one seed are independent; the same three give the same value anywhere.
 */
public final class KeyedHash {
  private final SipHash24 hash;

  private KeyedHash(SipHash24 hash) {
    this.hash = hash;
  }

  /**
   * The hash for a purpose.
   *
   * @param seed the recipe's seed
   * @param purpose what it decides, as in {@code order}, {@code audit}, {@code validation}
   */
  public static KeyedHash of(long seed, String purpose) {
    var key =
        ByteBuffer.wrap(Sha256.digest("cuvee-hash-1\0" + seed + '\0' + purpose))
            .order(ByteOrder.LITTLE_ENDIAN);
    return new KeyedHash(new SipHash24(key.getLong(), key.getLong()));
  }

  /** 64 uniform bits for a document. */
  public long bits(DocumentId id) {
    return hash.hash(id.high(), id.low());
  }

  /** 64 uniform bits for one of several draws on a document (its copies, say). */
  public long bits(DocumentId id, long draw) {
    return hash.hash(id.high(), id.low(), draw);
  }

  /** 64 uniform bits for a pair of numbers. */
  public long bits(long first, long second) {
    return hash.hash(first, second);
  }

  /** 64 uniform bits for a text. */
  public long bits(String text) {
    return hash.hash(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A uniform number in [0, 1) for a document. */
  public double uniform(DocumentId id) {
    return unit(bits(id));
  }

  /** A uniform number in [0, 1) for a pair of numbers. */
  public double uniform(long first, long second) {
    return unit(bits(first, second));
  }

  /** A uniform number in [0, 1) for a text. */
  public double uniform(String text) {
    return unit(bits(text));
  }

  /** A seeded stream of numbers for work that needs many draws in a fixed order. */
  public RandomStream stream(String name) {
    return new RandomStream(bits(name));
  }

  private static double unit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }
}
