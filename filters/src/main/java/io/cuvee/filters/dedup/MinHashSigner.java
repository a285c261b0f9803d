package io.cuvee.filters.dedup;

import io.cuvee.core.hash.SipHash24;
import io.cuvee.filters.text.EnglishWords;
import io.cuvee.filters.text.WordTokenizer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * MinHash (Broder, 1997) over word n-grams of the normalized text, bit for bit as datatrove
 * computes it: value = ((shingle * a + b) mod 2^64) mod (2^61 - 1), the wrap at 2^64 included, and
 * the minimum over the shingles. Holds buffers: one thread at a time.
 */
public final class MinHashSigner {
  private static final long PRIME = (1L << 61) - 1;
  private static final long[] NO_SIGNATURE = {};
  private static final SipHash24 BAND_HASH = new SipHash24(0x6375766565L, 0x62616e64L);

  private final MinHashOptions options;
  private final ShingleHash hash;
  private final ShingleBytes shingles;
  private final MessageDigest sha1;
  private final byte[] digest = new byte[20];
  private final long[] a;
  private final long[] b;

  /** Signatures over English words with xxHash64. */
  public MinHashSigner(MinHashOptions options) {
    this(options, ShingleHash.XXHASH64, new EnglishWords());
  }

  /** Signatures with a hash and a splitter of choice. */
  public MinHashSigner(MinHashOptions options, ShingleHash hash, WordTokenizer tokenizer) {
    this.options = options;
    this.hash = hash;
    this.shingles = new ShingleBytes(tokenizer);
    this.sha1 = hash == ShingleHash.SHA1 ? sha1() : null;
    var random = new MersenneTwister(options.seed());
    a = new long[options.hashes()];
    b = new long[options.hashes()];
    Arrays.setAll(a, i -> random.nextLong(1, PRIME));
    Arrays.setAll(b, i -> random.nextLong(0, PRIME));
  }

  // FineWeb's shingle hash is a truncated SHA-1; nothing here is a secret.
  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-1", e);
    }
  }

  /**
   * The signature: for each bucket its hashes in order, each 0 to 2^61 - 2; empty if the text has
   * fewer words than an n-gram, so that such a text is no near-duplicate of any.
   */
  public long[] signature(String text) {
    shingles.set(text);
    int count = shingles.words() - options.ngram() + 1;
    if (count <= 0) {
      return NO_SIGNATURE;
    }
    var least = new long[a.length];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      long shingle = shingle(i);
      for (int j = 0; j < least.length; j++) {
        long value = modulo(shingle * a[j] + b[j]);
        if (value < least[j]) {
          least[j] = value;
        }
      }
    }
    return least;
  }

  /**
   * One key for each bucket: a 64-bit hash of the bucket's number and values. Two texts are
   * candidates if they share a key. Empty where the signature is.
   */
  public long[] bandKeys(String text) {
    long[] signature = signature(text);
    if (signature.length == 0) {
      return NO_SIGNATURE;
    }
    int width = options.hashesPerBucket();
    var keys = new long[options.buckets()];
    var band = ByteBuffer.allocate((width + 1) * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int bucket = 0; bucket < keys.length; bucket++) {
      band.clear().putLong(bucket);
      for (int i = 0; i < width; i++) {
        band.putLong(signature[bucket * width + i]);
      }
      keys[bucket] = BAND_HASH.hash(band.array());
    }
    return keys;
  }

  /** Hash of the n-gram that starts at a word of the text set last. */
  long shingle(int word) {
    int from = shingles.start(word);
    int to = shingles.start(word + options.ngram()) - 1;
    if (hash == ShingleHash.XXHASH64) {
      return XxHash64.hash(shingles.bytes(), from, to);
    }
    sha1.update(shingles.bytes(), from, to - from);
    try {
      sha1.digest(digest, 0, digest.length);
    } catch (DigestException e) {
      throw new AssertionError("SHA-1 fits its buffer", e);
    }
    long value = 0;
    for (int i = 7; i >= 0; i--) {
      value = value << 8 | (digest[i] & 0xffL);
    }
    return value;
  }

  /** An unsigned number modulo 2^61 - 1. */
  private static long modulo(long value) {
    long folded = (value & PRIME) + (value >>> 61);
    return folded >= PRIME ? folded - PRIME : folded;
  }
}
