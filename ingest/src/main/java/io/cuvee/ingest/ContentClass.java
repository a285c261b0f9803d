package io.cuvee.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How the content of a record becomes text, told by claimed type, name and first bytes. */
enum ContentClass {
  /** A page, whose main text is taken. */
  HTML,
  /** Running text, taken whole. */
  TEXT,
  /** Source code, taken whole. */
  CODE,
  /** No document. */
  NONE;

  private static final Set<String> CODE_ENDINGS =
      Set.of(
          "java", "py", "c", "h", "cc", "cpp", "cxx", "hpp", "hh", "cs", "go", "rs", "rb", "php",
          "js", "mjs", "jsx", "ts", "tsx", "kt", "kts", "scala", "groovy", "clj", "swift", "m",
          "mm", "pl", "pm", "r", "jl", "lua", "sh", "bash", "ps1", "sql", "hs", "ml", "mli", "erl",
          "ex", "exs", "el", "lisp", "scm", "f90", "f", "pas", "ada", "adb", "ads", "d", "dart",
          "v", "sv", "vhd", "zig", "nim", "asm", "s", "css", "scss", "gradle", "cmake", "proto");
  private static final Set<String> CODE_TYPES =
      Set.of(
          "text/javascript",
          "application/javascript",
          "application/x-javascript",
          "text/css",
          "application/x-sh",
          "application/x-python",
          "application/x-httpd-php",
          "application/typescript",
          "application/sql");
  private static final Set<String> TEXT_ENDINGS =
      Set.of("txt", "text", "md", "markdown", "rst", "adoc", "asciidoc", "org", "tex", "textile");
  private static final Set<String> HTML_ENDINGS = Set.of("html", "htm", "xhtml");
  private static final Set<String> UNTOLD =
      Set.of("", "application/octet-stream", "unknown/unknown", "no-type/no-type");
  private static final Map<String, String> MAGIC =
      Map.of(
          "%PDF-", "application/pdf",
          "\u0089PNG\r\n", "image/png",
          "GIF8", "image/gif",
          "\u00ff\u00d8\u00ff", "image/jpeg",
          "PK\u0003\u0004", "application/zip",
          "RIFF", "application/x-riff");

  /**
   * A decision.
   *
   * @param content how the content becomes text
   * @param type the media type that it was taken for
   */
  record Choice(ContentClass content, String type) {}

  /** Decides on a record's content. */
  static Choice of(String claimed, String name, byte[] bytes) {
    String start = start(bytes);
    for (var magic : MAGIC.entrySet()) {
      if (start.startsWith(magic.getKey())) {
        return new Choice(NONE, magic.getValue());
      }
    }
    String ending = ending(name);
    if (UNTOLD.contains(claimed)) {
      return untold(ending, start, bytes);
    }
    if (claimed.equals("text/html") || claimed.equals("application/xhtml+xml")) {
      return new Choice(HTML, claimed);
    }
    if (CODE_TYPES.contains(claimed)
        || claimed.startsWith("text/x-") && !claimed.contains("markdown")) {
      return new Choice(CODE, claimed);
    }
    if (claimed.equals("text/plain")) {
      return new Choice(plain(ending, start), claimed);
    }
    boolean text =
        claimed.equals("text/markdown")
            || claimed.equals("text/x-markdown")
            || claimed.equals("text/x-rst");
    return new Choice(text ? TEXT : NONE, claimed);
  }

  private static ContentClass plain(String ending, String start) {
    if (looksLikeHtml(start)) {
      return HTML;
    }
    return CODE_ENDINGS.contains(ending) ? CODE : TEXT;
  }

  private static Choice untold(String ending, String start, byte[] bytes) {
    if (HTML_ENDINGS.contains(ending) || looksLikeHtml(start)) {
      return new Choice(HTML, "text/html");
    } else if (CODE_ENDINGS.contains(ending)) {
      return new Choice(CODE, "text/plain");
    } else if (ending.equals("md") || ending.equals("markdown")) {
      return new Choice(TEXT, "text/markdown");
    } else if (TEXT_ENDINGS.contains(ending) || ending.isEmpty() && looksLikeText(bytes)) {
      return new Choice(TEXT, "text/plain");
    }
    return new Choice(NONE, "application/octet-stream");
  }

  private static boolean looksLikeHtml(String start) {
    String text = start.stripLeading().toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype html") || text.startsWith("<html");
  }

  private static boolean looksLikeText(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 1024); i++) {
      int c = bytes[i];
      if (c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        return false;
      }
    }
    return true;
  }

  private static String start(byte[] bytes) {
    int from = bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
    int count = Math.min(bytes.length - from, 256);
    return new String(bytes, from, count, StandardCharsets.ISO_8859_1);
  }

  /** The ending of the last part of a path, in lower case without the dot, or empty. */
  static String ending(String name) {
    String path = name;
    int cut = indexOfAny(path, "?#");
    path = cut < 0 ? path : path.substring(0, cut);
    path = path.substring(path.lastIndexOf('/') + 1);
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static int indexOfAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
