package io.cuvee.core.document;

import io.cuvee.core.hash.Sha256;
import java.nio.ByteBuffer;

/**
 * The 128-bit identity of a document: a pure function of the source's name, the file's name inside
 * that source and the record's position in it, so it is the same over runs, machines, partitions
 * and roots of the source (a local folder or a bucket).
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
public record DocumentId(long high, long low) implements Comparable<DocumentId> {

  private static final String DOMAIN = "cuvee-document-1";

  /**
   * The identity of the record at a position.
   *
   * @param source name of the source in the recipe
   * @param file path inside the source, with '/' between its parts
   * @param position byte offset of the record (WARC), or its number (lines, rows); 0 or more
   */
  public static DocumentId of(String source, String file, long position) {
    byte[] digest =
        Sha256.digest(DOMAIN + '\0' + source + '\0' + file + '\0' + Long.toString(position));
    var bytes = ByteBuffer.wrap(digest);
    return new DocumentId(bytes.getLong(), bytes.getLong());
  }

  /**
   * Reads the hexadecimal form.
   *
   * @throws IllegalArgumentException unless the text is 32 hexadecimal digits
   */
  public static DocumentId parse(String hex) {
    if (hex.length() != 32) {
      throw new IllegalArgumentException("A document id has 32 hexadecimal digits, not: " + hex);
    }
    try {
      return new DocumentId(
          Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("A document id has 32 hexadecimal digits, not: " + hex, e);
    }
  }

  /** 32 lower-case hexadecimal digits. */
  @Override
  public String toString() {
    var hex = new StringBuilder(32);
    append(hex, high);
    append(hex, low);
    return hex.toString();
  }

  private static void append(StringBuilder hex, long bits) {
    for (int shift = 60; shift >= 0; shift -= 4) {
      hex.append(Character.forDigit((int) (bits >>> shift) & 15, 16));
    }
  }

  @Override
  public int compareTo(DocumentId other) {
    int upper = Long.compareUnsigned(high, other.high);
    return upper != 0 ? upper : Long.compareUnsigned(low, other.low);
  }
}
