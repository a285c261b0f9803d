package io.cuvee.ingest.stored;

/**
 * What a compressed file may decode to: so many bytes without question, and beyond them so many for
 * each stored byte that was read. It holds the time that a small hostile file can take.
 *
 * @param freeBytes bytes that any file may decode to
 * @param ratio decoded bytes for a stored byte, behind the free ones
 */
public record DecodingBounds(long freeBytes, int ratio) {
  /** More than any decoder takes or gives at a time. */
  private static final long BLOCKS = 1 << 18;

  /** Whether so many decoded bytes out of so many stored ones are too many. */
  boolean exceeded(long decoded, long stored) {
    return decoded > freeBytes && (decoded - freeBytes) / ratio > stored;
  }

  /** Whether they would be too many if the two were counted a few blocks apart. */
  boolean nearlyExceeded(long decoded, long stored) {
    return exceeded(decoded + BLOCKS, Math.max(0, stored - BLOCKS));
  }
}
