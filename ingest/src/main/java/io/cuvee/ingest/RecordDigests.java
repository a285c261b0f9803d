package io.cuvee.ingest;

import io.cuvee.ingest.http.BodyDecoder;
import io.cuvee.ingest.http.DecodedBody;
import io.cuvee.ingest.warc.StoredEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Holds a record to the digests that its header tells (ISO 28500:2017, sections 5.8 and 5.9): they
 * find damage where no compression keeps a checksum. A disagreement is told with the document and
 * never keeps it from being one. Writers do not agree on what the payload of a chunked or encoded
 * response is, so the body as stored, without its chunks and without its codings all count.
 */
final class RecordDigests {
  private static final String MISMATCH = "mismatch";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private RecordDigests() {}

  /** Names of the digests that differ, with {@code mismatch}; one that agrees is enough. */
  static Map<String, String> disagreements(
      StoredEntry.Sound record, int bodyStart, DecodedBody body) {
    var block = Stated.of(record.field("WARC-Block-Digest"));
    byte[] bytes = record.block();
    if (block != null && block.fits(bytes)) {
      return Map.of();
    }
    var payload = Stated.of(record.field("WARC-Payload-Digest"));
    boolean payloadFits =
        payload == null
            || payload.fits(Arrays.copyOfRange(bytes, bodyStart, bytes.length))
            || payload.fits(body.content())
            || body.steps().contains(BodyDecoder.DECHUNK)
                && payload.fits(BodyDecoder.dechunked(bytes, bodyStart));
    if (!payloadFits) {
      return Map.of("payload-digest", MISMATCH);
    }
    return block == null ? Map.of() : Map.of("block-digest", MISMATCH);
  }

  /** A digest as a header tells it: {@code sha1:} and base 32 or hexadecimal digits. */
  private record Stated(MessageDigest algorithm, byte[] value) {

    /** Null where nothing can be held to it. */
    static Stated of(String field) {
      int colon = field.indexOf(':');
      String name = field.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
      String algorithm =
          switch (name.replace("-", "")) {
            case "sha1" -> "SHA-1";
            case "sha256" -> "SHA-256";
            case "sha512" -> "SHA-512";
            case "md5" -> "MD5";
            default -> "";
          };
      if (algorithm.isEmpty()) {
        return null;
      }
      try {
        var digest = MessageDigest.getInstance(algorithm);
        byte[] value = value(field.substring(colon + 1), digest.getDigestLength());
        return value == null ? null : new Stated(digest, value);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has " + algorithm, e);
      }
    }

    private static byte[] value(String digits, int length) {
      String text = digits.strip().replace("=", "");
      if (text.length() == 2 * length) {
        return bits(text.toLowerCase(Locale.ROOT), "0123456789abcdef", 4, length);
      }
      boolean base32 = text.length() == (8 * length + 4) / 5;
      return base32 ? bits(text.toUpperCase(Locale.ROOT), BASE32, 5, length) : null;
    }

    private static byte[] bits(String text, String alphabet, int width, int length) {
      var value = new byte[length];
      int held = 0;
      int bits = 0;
      int next = 0;
      for (int i = 0; i < text.length(); i++) {
        int digit = alphabet.indexOf(text.charAt(i));
        if (digit < 0) {
          return null;
        }
        held = (held << width | digit) & 0xffff;
        bits += width;
        if (bits >= 8 && next < length) {
          bits -= 8;
          value[next++] = (byte) (held >> bits);
        }
      }
      return value;
    }

    boolean fits(byte[] bytes) {
      return MessageDigest.isEqual(algorithm.digest(bytes), value);
    }
  }
}
