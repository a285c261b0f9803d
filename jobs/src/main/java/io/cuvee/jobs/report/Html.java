package io.cuvee.jobs.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML of which the tags are ours and the text is anybody's. Text and attribute values are
 * escaped here and nowhere else; there is no way around it.
 */
final class Html {
  private static final int LONGEST_TEXT = 400;

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param tag a tag of ours
   * @param attributes names, each followed by its value
   */
  Html open(String tag, Object... attributes) {
    tag(tag, attributes).append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element with nothing in it. */
  Html empty(String tag, Object... attributes) {
    tag(tag, attributes).append("/>");
    return this;
  }

  /** An element with text in it. */
  Html element(String tag, String text, Object... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Text, escaped, and cut if it is very long. */
  Html text(String text) {
    escape(text.length() > LONGEST_TEXT ? cut(text) : text);
    return this;
  }

  /** Text of strangers, kept from turning the direction of what follows. */
  Html foreign(String text) {
    return element("bdi", text);
  }

  /** A style sheet of ours, as it is. */
  Html style(String css) {
    out.append("<style>").append(css).append("</style>\n");
    return this;
  }

  /** The document type, and all elements closed. */
  String page() {
    while (!open.isEmpty()) {
      close();
    }
    return "<!DOCTYPE html>\n" + out + "\n";
  }

  private StringBuilder tag(String tag, Object... attributes) {
    if (!tag.equals("bdi") && !tag.equals("code") && !tag.equals("small")) {
      out.append('\n');
    }
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(String.valueOf(attributes[i + 1]));
      out.append('"');
    }
    return out;
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
    return text.substring(0, LONGEST_TEXT - end) + "…";
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.appendCodePoint(isCharacter(c) ? c : 0xfffd);
      }
    }
  }

  private static boolean isCharacter(int c) {
    boolean control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
    boolean surrogate = c >= 0xd800 && c < 0xe000;
    return !control && !surrogate && (c & 0xfffe) != 0xfffe;
  }
}
