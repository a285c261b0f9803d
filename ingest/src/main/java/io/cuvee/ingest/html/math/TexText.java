package io.cuvee.ingest.html.math;

import java.util.regex.Pattern;

/** Puts TeX from a page into one line without delimiters. */
final class TexText {
  static final int MAX_LENGTH = 20_000;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern STYLE =
      Pattern.compile("\\{?\\\\(?:displaystyle|textstyle)(?![A-Za-z])\\s*(.*)", Pattern.DOTALL);
  private static final String[][] DELIMITERS = {
    {"$$", "$$"}, {"\\[", "\\]"}, {"\\(", "\\)"}, {"$", "$"}
  };

  private TexText() {}

  /** Clean TeX; empty if nothing is left. */
  static String clean(String raw) {
    var source = raw.length() > MAX_LENGTH ? raw.substring(0, MAX_LENGTH) : raw;
    var tex = SPACE.matcher(withoutComments(source)).replaceAll(" ").strip();
    tex = withoutDelimiters(tex);
    return withoutStyle(tex).strip();
  }

  /** Whether the delimiters say that it stands on a line of its own. */
  static boolean isDisplay(String raw) {
    var tex = raw.strip();
    return tex.startsWith("$$") || tex.startsWith("\\[");
  }

  /** Whether a text is TeX rather than words. */
  static boolean looksLikeTex(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("\\^_{=".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return !text.isBlank() && text.strip().length() <= 3;
  }

  /** A comment would hide the rest of the formula once it is in one line. */
  private static String withoutComments(String tex) {
    if (tex.indexOf('%') < 0 || tex.indexOf('\n') < 0) {
      return tex;
    }
    var out = new StringBuilder();
    for (var line : tex.split("\n", -1)) {
      int at = line.indexOf('%');
      while (at > 0 && line.charAt(at - 1) == '\\') {
        at = line.indexOf('%', at + 1);
      }
      out.append(at < 0 ? line : line.substring(0, at)).append('\n');
    }
    return out.toString();
  }

  private static String withoutDelimiters(String tex) {
    for (var pair : DELIMITERS) {
      boolean around =
          tex.length() > pair[0].length() + pair[1].length()
              && tex.startsWith(pair[0])
              && tex.endsWith(pair[1])
              && tex.indexOf(pair[1], pair[0].length()) == tex.length() - pair[1].length();
      if (around) {
        return tex.substring(pair[0].length(), tex.length() - pair[1].length()).strip();
      }
    }
    return tex;
  }

  /** Wikipedia wraps what it shows: {@code {\displaystyle x^2}}. */
  private static String withoutStyle(String tex) {
    var style = STYLE.matcher(tex);
    if (!style.matches()) {
      return tex;
    }
    if (tex.charAt(0) != '{') {
      return style.group(1);
    }
    return closing(tex) == tex.length() - 1 ? tex.substring(style.start(1), tex.length() - 1) : tex;
  }

  private static int closing(String tex) {
    int depth = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
