package io.cuvee.ingest.charset;

import io.cuvee.ingest.language.Script;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-16 without a byte order mark: spaces, line ends and markup have a zero byte each. */
final class Utf16Check {
  private static final int LOOKED_AT = 4096;

  private Utf16Check() {}

  static Optional<Charset> find(byte[] bytes) {
    int n = Math.min(bytes.length, LOOKED_AT) & ~1;
    int big = 0;
    int little = 0;
    for (int i = 0; i < n; i += 2) {
      big += bytes[i] == 0 && isText(bytes[i + 1]) ? 1 : 0;
      little += bytes[i + 1] == 0 && isText(bytes[i]) ? 1 : 0;
    }
    if (n < 8 || big == little || Math.max(big, little) * 40 < n / 2) {
      return Optional.empty();
    }
    var charset = little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return reads(bytes, n, charset) ? Optional.of(charset) : Optional.empty();
  }

  private static boolean isText(byte b) {
    return b >= ' ' && b < 0x7f || b >= '\t' && b <= '\r';
  }

  /** Whether it is text: letters of scripts and ASCII, hardly anything else. */
  private static boolean reads(byte[] bytes, int length, Charset charset) {
    var text = new String(bytes, 0, length, charset);
    int sound = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign =
          c >= 0xa0 && c < 0x100 || c >= 0x2000 && c < 0x2070 || c >= 0x3000 && c < 0x3040;
      sound += c < 0x80 ? (c >= ' ' || c >= '\t' && c <= '\r' ? 1 : 0) : 0;
      sound += c >= 0x80 && (sign || c >= 0xff00 && c < 0xfff0 || Script.isLetter(c)) ? 1 : 0;
    }
    return sound * 20 >= text.length() * 19;
  }
}
