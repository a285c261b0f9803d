package io.cuvee.quickstart.crawl;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Tells pages with something to read (classes and packages that somebody described, source files)
 * from the rest of a jar: indexes, frames, scripts, images.
 */
final class Substance {
  /** A page of more than this is mostly tables of members. */
  private static final int MAX_BYTES = 160_000;

  private static final int MIN_PROSE_BYTES = 700;
  private static final int MIN_SOURCE_BYTES = 1_500;
  private static final Pattern CLASS_OR_PACKAGE =
      Pattern.compile("(.*/)?([A-Z][^/]*|package-summary)\\.html");
  private static final Pattern PROSE =
      Pattern.compile("<div class=\"block\">(.{0,20000}?)</div>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");

  private Substance() {}

  /** Whether people would read this page for what it says. */
  static boolean isIn(Page page) {
    int bytes = page.body().length;
    if (bytes > MAX_BYTES || page.path().contains("class-use/")) {
      return false;
    }
    if (page.path().endsWith(".java")) {
      return bytes >= MIN_SOURCE_BYTES;
    }
    return CLASS_OR_PACKAGE.matcher(page.path()).matches()
        && proseBytes(page.body()) >= MIN_PROSE_BYTES;
  }

  /** Bytes of description on a Javadoc page, without its tags. */
  private static int proseBytes(byte[] html) {
    // One char a byte: enough to count, whatever the charset.
    var matcher = PROSE.matcher(new String(html, StandardCharsets.ISO_8859_1));
    int bytes = 0;
    while (matcher.find() && bytes < MIN_PROSE_BYTES) {
      bytes += TAG.matcher(matcher.group(1)).replaceAll("").length();
    }
    return bytes;
  }
}
