package io.cuvee.quickstart.crawl;

import io.cuvee.core.hash.KeyedHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * What a web server answers when it is asked for a page.
 *
 * @param headers the response's fields, in order
 * @param body the bytes as they go over the wire
 */
record HttpAnswer(Map<String, String> headers, byte[] body) {
  /** One text in so many goes over the wire compressed. */
  private static final int TEXTS_PER_GZIP = 4;

  private static final int HEAD_BYTES = 4_096;
  private static final KeyedHash HASH = KeyedHash.of(1, "quickstart encoding");
  private static final Pattern OTHER_CHARSET =
      Pattern.compile("charset=[\"']?(?!utf-?8)[a-z0-9_-]+", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html"),
          Map.entry("java", "text/x-java-source"),
          Map.entry("txt", "text/plain"),
          Map.entry("md", "text/markdown"),
          Map.entry("css", "text/css"),
          Map.entry("js", "application/javascript"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("gif", "image/gif"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("zip", "application/zip"));

  /** The answer for a page: typed by its ending, dated, some compressed. */
  static HttpAnswer to(Page page) {
    String type = typeOf(page.path());
    boolean text = type.startsWith("text/") || type.startsWith("application/j");
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", text && isUtf8(page.body()) ? type + "; charset=UTF-8" : type);
    headers.put(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(page.modified().atOffset(ZoneOffset.UTC)));
    byte[] body = page.body();
    if (text && Long.remainderUnsigned(HASH.bits(page.path()), TEXTS_PER_GZIP) == 0) {
      headers.put("Content-Encoding", "gzip");
      body = gzip(body);
    }
    headers.put("Content-Length", Integer.toString(body.length));
    return new HttpAnswer(headers, body);
  }

  private static String typeOf(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean named = path.lastIndexOf('.') > path.lastIndexOf('/');
    return TYPES.getOrDefault(
        named ? ending : "txt", named ? "application/octet-stream" : "text/plain");
  }

  /** Whether the text names no other charset: a server that says otherwise would be wrong. */
  private static boolean isUtf8(byte[] text) {
    int length = Math.min(text.length, HEAD_BYTES);
    var head = new String(text, 0, length, StandardCharsets.ISO_8859_1);
    return !OTHER_CHARSET.matcher(head).find();
  }

  private static byte[] gzip(byte[] body) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
