package io.cuvee.ingest;

import io.cuvee.ingest.stored.DecodingBounds;
import java.io.Serializable;

/**
 * What guards the process against hostile input; a record beyond a limit goes to quarantine as
 * {@code limit-exceeded}.
 *
 * @param headerBytes longest header of a record or of an HTTP response
 * @param recordBytes longest block of a record, line or page of a dump, before any content coding;
 *     a reader holds up to twice as much
 * @param decodedBytes longest body behind its content codings, and longest plain file
 * @param ratio most bytes that a content coding may give for one stored byte, behind the first
 *     million; and a compressed file, behind the first {@code recordBytes}
 * @param textCharacters longest decoded page or text, in UTF-16 units
 * @param pageTags most tags of a page; with its characters they bound the time that it takes
 * @param tagAttributes most attributes of one tag
 */
public record Limits(
    int headerBytes,
    long recordBytes,
    long decodedBytes,
    int ratio,
    int textCharacters,
    int pageTags,
    int tagAttributes)
    implements Serializable {

  /**
   * 64 KiB of header, 64 MiB of record, 16 MiB decoded, ratio 200, 8 million characters, a million
   * tags, a thousand attributes.
   */
  public static Limits defaults() {
    return new Limits(64 << 10, 64L << 20, 16L << 20, 200, 8_000_000, 1_000_000, 1_000);
  }

  /** What a compressed file may decode to: one record for nothing, then by the ratio. */
  DecodingBounds container() {
    return new DecodingBounds(recordBytes, ratio);
  }

  public Limits {
    if (headerBytes < 256
        || recordBytes < 1
        || decodedBytes < 1
        || ratio < 1
        || textCharacters < 1
        || pageTags < 1
        || tagAttributes < 1) {
      throw new IllegalArgumentException(
          "Limits are positive, and at least 256 bytes for a header");
    }
  }
}
