package io.cuvee.ingest.http;

import java.util.Locale;

/**
 * A media type with its charset.
 *
 * @param type type and subtype in lower case, or empty
 * @param charset the charset parameter as written, or empty
 */
public record MediaType(String type, String charset) {

  /** Reads the value of a Content-Type field; what is no media type gives an empty one. */
  public static MediaType parse(String value) {
    var parts = value.split(";", -1);
    String type = parts[0].split(",", -1)[0].strip().toLowerCase(Locale.ROOT);
    boolean sound =
        type.length() <= 128
            && type.indexOf('/') > 0
            && type.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '<');
    String charset = "";
    for (int i = 1; i < parts.length && charset.isEmpty(); i++) {
      String part = parts[i].strip();
      if (part.regionMatches(true, 0, "charset", 0, 7)) {
        int equals = part.indexOf('=');
        charset = equals < 0 ? "" : unquote(part.substring(equals + 1).strip());
      }
    }
    return new MediaType(sound ? type : "", charset);
  }

  private static String unquote(String text) {
    String inner = text.replace("\"", "").replace("'", "");
    int comma = inner.indexOf(',');
    return (comma < 0 ? inner : inner.substring(0, comma)).strip();
  }
}
