package io.cuvee.filters.dedup;

/** The 64-bit hash of a shingle's UTF-8 bytes. */
public enum ShingleHash {
  /** xxHash64 with seed 0: datatrove's default and FineWeb-2's. */
  XXHASH64,
  /** The first eight bytes of SHA-1, little-endian: FineWeb's. */
  SHA1
}
