package io.cuvee.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of authors as pages write them. */
final class AuthorNames {
  private static final int MAX_LENGTH = 300;
  private static final int LONGEST_BYLINE = 80;
  private static final int MOST_WORDS = 8;

  /** What comes before a name, in the languages that most pages are in. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)^(?:(?:written|posted|published|story|article|words) by|by|von|par|por|autor(?:a|in)?"
              + "|author(?:s|\\(s\\))?|auteur|автор|作者|著者|文)(?:\\s*[:：]\\s*|\\s+)");

  private static final Pattern AFTER =
      Pattern.compile("(?u)\\s*(?:[|•·–—]|\\s-\\s|\\bon \\d|, \\d|\\d{4}|\\bUpdated\\b).*$");

  private AuthorNames() {}

  /** One name or a list of names; empty if it is neither. */
  static String clean(String text) {
    var name = line(text, MAX_LENGTH);
    name = BEFORE.matcher(name).replaceFirst("").strip();
    while (name.endsWith(",") || name.endsWith(";") || name.endsWith("|")) {
      name = name.substring(0, name.length() - 1).strip();
    }
    return isName(name) ? name : "";
  }

  /** The name in the line under a headline. */
  static String ofByline(String text) {
    var line = line(text, MAX_LENGTH);
    var name = clean(AFTER.matcher(line).replaceFirst(""));
    boolean plain = name.length() <= LONGEST_BYLINE && name.split(" ").length <= MOST_WORDS;
    return plain ? name : "";
  }

  /** Whether a text can be a name: no address, and a letter in it. */
  static boolean isName(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return !lower.contains("://")
        && !lower.startsWith("www.")
        && !lower.contains("@")
        && !List.of("admin", "administrator", "null", "undefined", "none", "author").contains(lower)
        && text.chars().anyMatch(c -> CharKind.isWord((char) c) && (c < '0' || c > '9'));
  }

  static String joined(List<String> names) {
    return line(String.join(", ", names), MAX_LENGTH);
  }

  /** A text in one line of bounded length, without what shows nothing. */
  static String line(String text, int length) {
    var out = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < text.length() && out.length() < length; i++) {
      char c = text.charAt(i);
      if (CharKind.isSpace(c)) {
        space = !out.isEmpty();
      } else if (!CharKind.isInvisible(c)) {
        out.append(space ? " " : "").append(c);
        space = false;
      }
    }
    int last = out.length() - 1;
    if (last >= 0 && Character.isHighSurrogate(out.charAt(last))) {
      out.setLength(last);
    }
    return out.toString().strip();
  }
}
