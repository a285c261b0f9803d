package io.cuvee.ingest.charset;

import io.cuvee.ingest.language.LanguageCodes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses the charset of bytes that claim none: UTF-16 by its zero bytes, ISO-2022-JP by its
 * escapes, East Asian charsets by juniversalchardet if the bytes are sound in them, else one of
 * those with one byte a character.
 */
final class CharsetDetection {
  private static final Set<String> WIDE =
      Set.of("windows-31j", "EUC-JP", "x-windows-949", "GB18030", "Big5-HKSCS", "ISO-2022-JP");

  private CharsetDetection() {}

  /** The charset of bytes that are no UTF-8; empty if there is nothing to go by. */
  static Optional<Charset> detect(byte[] bytes, Hints hints) {
    var utf16 = Utf16Check.find(bytes);
    if (utf16.isPresent()) {
      return utf16;
    }
    byte[] sample = TextSample.of(bytes, hints.markup());
    var eastAsian = eastAsian(sample);
    if (eastAsian.isPresent()) {
      return eastAsian;
    }
    for (byte b : sample) {
      if (b < 0) {
        var language = hints.markup() ? declaredLanguage(bytes) : "";
        return Optional.of(SingleByteDetection.detect(sample, language, hints.topLevelDomain()));
      }
    }
    return Optional.empty();
  }

  /** ASCII with the escapes of ISO-2022-JP, which browsers find by them too. */
  static boolean isIso2022Jp(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1b && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Charset> eastAsian(byte[] sample) {
    var detector = new UniversalDetector();
    detector.handleData(sample, 0, sample.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name == null
        ? Optional.empty()
        : CharsetLabels.charset(name)
            .filter(found -> WIDE.contains(found.name()) && reads(sample, found));
  }

  /** Whether bytes above ASCII are mostly East Asian characters in a charset. */
  private static boolean reads(byte[] sample, Charset charset) {
    var text = new String(sample, charset);
    int other = 0;
    int right = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean usual =
          c >= 0x2010 && c < 0x2600 || c >= 0x3000 && c < 0xe000 || c >= 0xff00 && c < 0xfff0;
      right += c >= 0x80 && usual ? 1 : 0;
      other += c >= 0x80 && !usual ? 1 : 0;
    }
    return right > 0 && other * 10 <= right;
  }

  /** The language that the page claims for itself, shortest form; empty if none. */
  private static String declaredLanguage(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    for (int at = head.indexOf("lang="); at >= 0; at = head.indexOf("lang=", at + 5)) {
      char before = at == 0 ? ' ' : head.charAt(at - 1);
      int start = at + 5;
      if ((before <= ' ' || before == ':') && start < head.length()) {
        start += "\"'".indexOf(head.charAt(start)) >= 0 ? 1 : 0;
        var code = LanguageCodes.ofTag(tag(head, start));
        if (code != null) {
          return code;
        }
      }
    }
    return "";
  }

  private static String tag(String head, int start) {
    int end = start;
    while (end < head.length() && "\"'> \t\n".indexOf(head.charAt(end)) < 0) {
      end++;
    }
    return head.substring(start, end);
  }
}
