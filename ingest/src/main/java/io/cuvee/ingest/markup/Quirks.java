package io.cuvee.ingest.markup;

import java.util.Locale;

/**
 * Old document types, after which a table may stand in a paragraph ("The initial insertion mode").
 */
final class Quirks {
  private static final String[] PREFIXES = {
    "+//silmaril//dtd html pro v0r11 19970101//",
    "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
    "-//ietf//dtd html",
    "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer ",
    "-//netscape comm. corp.//dtd",
    "-//o'reilly and associates//dtd html ",
    "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//softquad",
    "-//spyglass//dtd html 2.0 extended//",
    "-//sun microsystems corp.//dtd hotjava",
    "-//w3c//dtd html 3",
    "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//",
    "-//w3c//dtd html experimental ",
    "-//w3c//dtd w3 html//",
    "-//w3o//dtd w3 html 3.0//",
    "-//w3o//dtd w3 html strict 3.0//en//",
    "-//webtechs//dtd mozilla html",
    "-/w3c/dtd html 4.0 transitional/en"
  };
  private static final String IBM = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";
  private static final int MAX = 500;

  private Quirks() {}

  /** Whether what a doctype says behind its keyword calls for quirks. */
  static boolean of(char[] chars, int from, int to) {
    if (to <= from) {
      return true;
    }
    var text = new String(chars, from, Math.min(to - from, MAX)).toLowerCase(Locale.ROOT).strip();
    if (!text.startsWith("html") || (text.length() > 4 && text.charAt(4) > ' ')) {
      return true;
    }
    var rest = text.substring(4).strip();
    var first = quoted(rest, 0);
    if (rest.startsWith("system")) {
      return IBM.equals(first);
    }
    if (!rest.startsWith("public")) {
      return !rest.isEmpty();
    }
    if (first == null) {
      return true;
    }
    var system = quoted(rest, rest.indexOf(first) + first.length() + 1);
    return isOld(first, system);
  }

  private static boolean isOld(String name, String system) {
    for (var prefix : PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    boolean loose =
        name.startsWith("-//w3c//dtd html 4.01 frameset//")
            || name.startsWith("-//w3c//dtd html 4.01 transitional//");
    return name.equals("html") || IBM.equals(system) || (loose && system == null);
  }

  private static String quoted(String text, int from) {
    for (int i = Math.min(from, text.length()); i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        int end = text.indexOf(c, i + 1);
        return text.substring(i + 1, end < 0 ? text.length() : end);
      }
    }
    return null;
  }
}
