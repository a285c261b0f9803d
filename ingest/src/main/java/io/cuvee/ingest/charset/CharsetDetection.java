package io.cuvee.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses the charset of bytes that claim none: UTF-16 by its zero bytes, else juniversalchardet.
 */
final class CharsetDetection {
  private static final int LOOKED_AT = 1 << 16;

  private CharsetDetection() {}

  static Optional<Charset> detect(byte[] bytes) {
    var wide = utf16(bytes);
    if (wide.isPresent()) {
      return wide;
    }
    byte[] text = withoutTags(bytes);
    var detector = new UniversalDetector();
    detector.handleData(text, 0, text.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name == null ? Optional.empty() : CharsetLabels.charset(name);
  }

  /** ASCII in UTF-16 has a zero in every second byte. */
  private static Optional<Charset> utf16(byte[] bytes) {
    int n = Math.min(bytes.length, 1024) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < n; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = n / 2;
    if (pairs >= 4 && odd > pairs / 2 && even == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return pairs >= 4 && even > pairs / 2 && odd == 0
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** Markup is ASCII and would drown the bytes that tell; at most 64 kB of what is outside. */
  private static byte[] withoutTags(byte[] bytes) {
    var text = new byte[Math.min(bytes.length, LOOKED_AT)];
    int filled = 0;
    boolean inTag = false;
    for (int i = 0; i < bytes.length && filled < text.length; i++) {
      byte b = bytes[i];
      if (b == '<') {
        inTag = true;
      } else if (b == '>' && inTag) {
        inTag = false;
      } else if (!inTag) {
        text[filled++] = b;
      }
    }
    return java.util.Arrays.copyOf(text, filled);
  }
}
