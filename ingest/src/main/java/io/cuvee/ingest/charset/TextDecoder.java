package io.cuvee.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the charset of a document and decodes it. The order is the HTML standard's (13.2.3.2): byte
 * order mark, HTTP header, {@code meta}; a claim is checked against the bytes (non-ASCII bytes that
 * are strictly valid UTF-8 are UTF-8, whatever was claimed; claimed UTF-8 that is not is no claim,
 * nor are East Asian charsets that the bytes break and Western ones in which most letters are
 * accented); without a claim: UTF-8 if valid, a detector, windows-1252. One charset reads the whole
 * document: of a page that mixes two, the parts in the rarer one come out as U+FFFD, counted, or as
 * mojibake, which {@link Mojibake} mends where it can.
 */
public final class TextDecoder {
  private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
  private static final Charset LAST = Charset.forName("windows-1252");

  private TextDecoder() {}

  /**
   * Decodes a document.
   *
   * @param bytes the document
   * @param httpCharset label in the HTTP header, or empty
   * @param markup whether to look for {@code meta} and the XML declaration
   */
  public static DecodedText decode(byte[] bytes, String httpCharset, boolean markup) {
    return decode(bytes, new Hints(httpCharset, markup, ""));
  }

  /**
   * Decodes a document.
   *
   * @param bytes the document
   * @param hints what else is known of it
   */
  public static DecodedText decode(byte[] bytes, Hints hints) {
    var mark = byteOrderMark(bytes);
    if (mark.isPresent()) {
      int skip = mark.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
      return decode(bytes, skip, mark.get());
    }
    var claim = CharsetLabels.charset(hints.httpCharset());
    if (claim.isEmpty() && hints.markup()) {
      claim = MetaPrescan.find(bytes);
    }
    return decode(bytes, 0, decide(bytes, claim, hints));
  }

  private static Charset decide(byte[] bytes, Optional<Charset> claim, Hints hints) {
    var utf8 = Utf8Check.check(bytes);
    boolean claimsUtf8 = claim.isPresent() && claim.get().equals(StandardCharsets.UTF_8);
    boolean claimsOther = claim.isPresent() && !claimsUtf8;
    boolean wide = claimsOther && claim.get().name().startsWith("UTF-16");
    boolean escapes = claimsOther && claim.get().name().startsWith("ISO-2022");
    boolean zeros = hasZero(bytes);
    if (utf8.valid() && !zeros && !(utf8.ascii() && (wide || escapes))) {
      if (utf8.ascii() && CharsetDetection.isIso2022Jp(bytes)) {
        return ISO_2022_JP;
      }
      return utf8.ascii() && claimsOther ? claim.get() : StandardCharsets.UTF_8;
    }
    if (claimsUtf8 && !zeros && utf8.errors() <= Math.max(3, utf8.sequences() / 20)) {
      return StandardCharsets.UTF_8;
    }
    if (claimsOther && ClaimCheck.plausible(bytes, claim.get(), hints.markup())) {
      return claim.get();
    }
    return CharsetDetection.detect(bytes, hints).orElse(claimsOther ? claim.get() : LAST);
  }

  private static boolean hasZero(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 1024); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Charset> byteOrderMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** String's constructor replaces malformed bytes by U+FFFD and never fails. */
  private static DecodedText decode(byte[] bytes, int from, Charset charset) {
    String raw = new String(bytes, from, bytes.length - from, charset);
    String text = clean(raw);
    long replaced = text.chars().filter(c -> c == 0xfffd).count();
    return new DecodedText(text, "charset:" + CharsetLabels.name(charset), replaced);
  }

  /** The text without NUL and unpaired surrogates, with line feeds as its only line ends. */
  public static String clean(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    var out = new StringBuilder(text.length()).append(text, 0, i);
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean next = i + 1 < text.length();
      if (c == '\r') {
        out.append('\n');
        i += next && text.charAt(i + 1) == '\n' ? 1 : 0;
      } else if (Character.isHighSurrogate(c)) {
        if (next && Character.isLowSurrogate(text.charAt(i + 1))) {
          out.append(c).append(text.charAt(++i));
        }
      } else if (c != 0 && !Character.isLowSurrogate(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return c != 0 && c != '\r' && !Character.isSurrogate(c);
  }
}
