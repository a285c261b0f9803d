package io.cuvee.ingest.wiki;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Comments and tags in wikitext. The search for a closing tag never goes over a place twice. */
final class WikiTags {
  private static final int LONGEST_NAME = 20;
  private static final int LONGEST_TAG = 2_000;

  /** Tags whose content is not running text. */
  private static final Set<String> REMOVED =
      Set.of(
          "ref",
          "references",
          "gallery",
          "timeline",
          "imagemap",
          "graph",
          "mapframe",
          "maplink",
          "score",
          "templatedata",
          "templatestyles",
          "indicator",
          "inputbox",
          "includeonly",
          "hiero",
          "style",
          "script",
          "section",
          "categorytree",
          "rss",
          "phonos");

  private static final Set<String> FORMULA = Set.of("math", "chem", "ce");
  private static final Set<String> CODE = Set.of("syntaxhighlight", "source", "pre");

  private static final Set<String> LINES =
      Set.of(
          "p",
          "div",
          "blockquote",
          "center",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "table",
          "tr",
          "caption",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "poem");

  private static final Set<String> INLINE =
      Set.of(
          "b",
          "i",
          "u",
          "s",
          "q",
          "big",
          "small",
          "sub",
          "span",
          "font",
          "del",
          "ins",
          "code",
          "tt",
          "kbd",
          "var",
          "samp",
          "cite",
          "abbr",
          "em",
          "strong",
          "strike",
          "td",
          "th",
          "onlyinclude",
          "noinclude",
          "time",
          "data",
          "bdi",
          "bdo",
          "ruby",
          "rb",
          "rt",
          "rp",
          "mark",
          "wbr",
          "dfn",
          "nowiki",
          "langconvert",
          "translate",
          "tvar",
          "a",
          "img");

  private final String source;
  private final Map<String, Integer> closings = new HashMap<>();

  WikiTags(String source) {
    this.source = source;
  }

  /**
   * Reads what begins with {@code <}.
   *
   * @param at its place
   * @param out where the text that it shows goes
   * @return the place behind it
   */
  int read(int at, StringBuilder out) {
    if (source.startsWith("<!--", at)) {
      int end = closing("-->", at);
      return end < 0 ? source.length() : end + 3;
    }
    boolean closes = source.startsWith("</", at);
    String name = name(at + (closes ? 2 : 1));
    int end = name.isEmpty() ? -1 : tagEnd(at);
    if (end < 0) {
      out.append('<');
      return at + 1;
    }
    boolean empty = source.charAt(end - 2) == '/';
    if (!closes && !empty) {
      int behind = content(name, end, out);
      if (behind >= 0) {
        return behind;
      }
    }
    if (name.equals("br")) {
      out.append(WikiLines.BREAK);
    } else if (name.equals("sup")) {
      out.append(closes ? "" : "^");
    } else if (LINES.contains(name)) {
      out.append('\n');
    } else if (!INLINE.contains(name) && !REMOVED.contains(name) && !isRaw(name)) {
      out.append('<');
      return at + 1;
    }
    return end;
  }

  private static boolean isRaw(String name) {
    return FORMULA.contains(name) || CODE.contains(name);
  }

  /** Deals with a tag and its content as one; -1 if the tag is of another kind or never closed. */
  private int content(String name, int from, StringBuilder out) {
    boolean literal = name.equals("nowiki");
    if (!REMOVED.contains(name) && !isRaw(name) && !literal) {
      return -1;
    }
    int close = closing("</" + name, from);
    int end = close < 0 ? -1 : tagEnd(close);
    if (end < 0) {
      return -1;
    }
    String content = source.substring(from, close);
    if (FORMULA.contains(name)) {
      out.append('$').append(content.strip().replace('\n', ' ')).append('$');
    } else if (CODE.contains(name)) {
      out.append('\n');
      content
          .strip()
          .lines()
          .forEach(line -> out.append(WikiLines.VERBATIM).append(line).append('\n'));
    } else if (literal) {
      out.append(content);
    }
    return end;
  }

  private String name(int from) {
    int end = from;
    while (end < source.length() && end - from < LONGEST_NAME && isNamePart(source.charAt(end))) {
      end++;
    }
    return source.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isNamePart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Place behind the tag that begins here, or -1. */
  private int tagEnd(int from) {
    int last = Math.min(source.length(), from + LONGEST_TAG);
    for (int i = from + 1; i < last; i++) {
      char c = source.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  /** The next place of a text, whatever the case of its letters, or -1. */
  private int closing(String text, int from) {
    Integer known = closings.get(text);
    if (known != null && (known < 0 || known >= from)) {
      return known;
    }
    int found = -1;
    for (int i = from; i + text.length() <= source.length(); i++) {
      if (source.charAt(i) == text.charAt(0)
          && source.regionMatches(true, i, text, 0, text.length())) {
        found = i;
        break;
      }
    }
    closings.put(text, found);
    return found;
  }
}
