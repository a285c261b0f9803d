package io.cuvee.ingest.charset;

import java.nio.charset.Charset;

/** Whether bytes that are no UTF-8 can be in the charset that the document claims. */
final class ClaimCheck {
  private ClaimCheck() {}

  static boolean plausible(byte[] bytes, Charset claim, boolean markup) {
    return switch (claim.name()) {
      case "windows-1252" -> !mostlyHigh(TextSample.of(bytes, markup));
      case "windows-31j", "EUC-JP", "x-windows-949", "GB18030", "Big5-HKSCS" ->
          sound(TextSample.of(bytes, markup), claim);
      default -> true;
    };
  }

  /** Western languages have few accented letters; servers claim their charset for all pages. */
  private static boolean mostlyHigh(byte[] sample) {
    int high = 0;
    int ascii = 0;
    for (byte b : sample) {
      high += (b & 0xff) >= 0xc0 ? 1 : 0;
      ascii += (b | 0x20) >= 'a' && (b | 0x20) <= 'z' ? 1 : 0;
    }
    return high > 20 && high > ascii;
  }

  /** A sample may break off inside a character, and pages hold a few bad bytes. */
  private static boolean sound(byte[] sample, Charset charset) {
    int high = 0;
    for (byte b : sample) {
      high += b < 0 ? 1 : 0;
    }
    long bad = new String(sample, charset).chars().filter(c -> c == 0xfffd).count();
    return bad <= Math.max(2, high / 20);
  }
}
