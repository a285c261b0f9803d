package io.cuvee.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for a charset in the first bytes of an HTML page ("prescan a byte stream to determine its
 * encoding", HTML Living Standard 13.2.3.2), in 8,192 bytes rather than 1,024, since many pages say
 * it late; and in the XML declaration.
 */
final class MetaPrescan {
  private static final int PRESCAN_BYTES = 8192;
  private final String text;
  private int at;

  private MetaPrescan(String text) {
    this.text = text;
  }

  static Optional<Charset> find(byte[] bytes) {
    int n = Math.min(bytes.length, PRESCAN_BYTES);
    return new MetaPrescan(new String(bytes, 0, n, StandardCharsets.ISO_8859_1)).find();
  }

  private Optional<Charset> find() {
    var declared = xmlDeclaration();
    while (at < text.length()) {
      if (text.startsWith("<!--", at)) {
        int end = text.indexOf("-->", at + 2);
        at = end < 0 ? text.length() : end + 3;
      } else if (text.regionMatches(true, at, "<meta", 0, 5) && isSpaceOrSlash(at + 5)) {
        at += 6;
        var charset = meta(attributes());
        if (charset.isPresent()) {
          return charset;
        }
      } else if (startsTag()) {
        at += text.charAt(at + 1) == '/' ? 2 : 1;
        while (at < text.length() && !isSpaceOrSlash(at) && text.charAt(at) != '>') {
          at++;
        }
        attributes();
      } else if (startsBogusComment()) {
        int end = text.indexOf('>', at);
        at = end < 0 ? text.length() : end + 1;
      } else {
        at++;
      }
    }
    return declared;
  }

  private Optional<Charset> xmlDeclaration() {
    if (!text.startsWith("<?xml")) {
      return Optional.empty();
    }
    int end = text.indexOf('>');
    int encoding = text.indexOf("encoding");
    if (encoding < 0 || encoding > end) {
      return Optional.empty();
    }
    return usable(valueBehindEquals(text.substring(encoding + 8, end)));
  }

  private boolean startsTag() {
    int name = text.startsWith("</", at) ? at + 2 : at + 1;
    return text.charAt(at) == '<' && name < text.length() && isLetter(text.charAt(name));
  }

  private boolean startsBogusComment() {
    return text.startsWith("<!", at) || text.startsWith("</", at) || text.startsWith("<?", at);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private boolean isSpaceOrSlash(int index) {
    return index < text.length() && "\t\n\f\r /".indexOf(text.charAt(index)) >= 0;
  }

  private static Optional<Charset> meta(Map<String, String> attributes) {
    String charset = attributes.get("charset");
    if (charset != null) {
      return usable(charset);
    }
    boolean pragma = "content-type".equals(attributes.get("http-equiv"));
    String content = attributes.getOrDefault("content", "");
    int index = content.indexOf("charset");
    while (pragma && index >= 0) {
      String value = valueBehindEquals(content.substring(index + 7));
      if (!value.isEmpty()) {
        return usable(value);
      }
      index = content.indexOf("charset", index + 7);
    }
    return Optional.empty();
  }

  private static String valueBehindEquals(String rest) {
    String text = rest.strip();
    if (!text.startsWith("=")) {
      return "";
    }
    text = text.substring(1).strip();
    if (text.startsWith("\"") || text.startsWith("'")) {
      int end = text.indexOf(text.charAt(0), 1);
      return end < 0 ? "" : text.substring(1, end);
    }
    int end = 0;
    while (end < text.length() && ";\t\n\f\r ?".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end);
  }

  /** A page that could be read as ASCII so far is not in UTF-16, whatever it says. */
  private static Optional<Charset> usable(String label) {
    return CharsetLabels.charset(label)
        .map(found -> found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found);
  }

  /** Reads attributes up to the tag's end; of two with one name the first counts. */
  private Map<String, String> attributes() {
    var attributes = new LinkedHashMap<String, String>();
    while (true) {
      while (isSpaceOrSlash(at)) {
        at++;
      }
      if (at >= text.length() || text.charAt(at) == '>') {
        at++;
        return attributes;
      }
      int start = at;
      while (at < text.length()
          && !isSpaceOrSlash(at)
          && text.charAt(at) != '>'
          && (text.charAt(at) != '=' || at == start)) {
        at++;
      }
      String name = text.substring(start, at).toLowerCase(Locale.ROOT);
      attributes.putIfAbsent(name, attributeValue().toLowerCase(Locale.ROOT));
    }
  }

  private String attributeValue() {
    skipSpace();
    if (at >= text.length() || text.charAt(at) != '=') {
      return "";
    }
    at++;
    skipSpace();
    if (at >= text.length()) {
      return "";
    }
    char quote = text.charAt(at);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, at + 1);
      String value = text.substring(at + 1, end < 0 ? text.length() : end);
      at = end < 0 ? text.length() : end + 1;
      return value;
    }
    int start = at;
    while (at < text.length() && " \t\n\f\r>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\f\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
