package io.cuvee.ingest.charset;

import java.util.Locale;

/**
 * What else is known of a document when its charset is looked for.
 *
 * @param httpCharset label in the HTTP header, or empty
 * @param markup whether to look for {@code meta}, the XML declaration and {@code lang}
 * @param topLevelDomain last label of the host, lower case, or empty
 */
public record Hints(String httpCharset, boolean markup, String topLevelDomain) {
  /** Hints of a page or text with its address, which may be empty or wrong. */
  public static Hints of(String httpCharset, boolean markup, String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return new Hints(httpCharset, markup, "");
    }
    int end = start + 3;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    var host = url.substring(start + 3, end);
    var label = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean letters = label.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return new Hints(httpCharset, markup, letters && label.length() == 2 ? label : "");
  }
}
