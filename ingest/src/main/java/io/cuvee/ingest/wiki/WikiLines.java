package io.cuvee.ingest.wiki;

import io.cuvee.ingest.markup.CharacterReferences;
import java.util.ArrayDeque;

/**
 * The lines of a page whose inline markup is gone: headings without content are left out, list
 * items get {@code "- "}, and lines that only a line end parts become one paragraph.
 */
final class WikiLines {
  /** Before a line that stays as it is. */
  static final char VERBATIM = '\u0001';

  /** A line end inside a paragraph. */
  static final char BREAK = '\u0002';

  private final StringBuilder out = new StringBuilder();
  private final ArrayDeque<Heading> pending = new ArrayDeque<>();
  private boolean inParagraph;

  private record Heading(int level, String text) {}

  static String of(String converted) {
    var lines = new WikiLines();
    converted.lines().forEach(lines::line);
    return lines.out.toString().replace(BREAK, '\n').strip();
  }

  private void line(String raw) {
    if (!raw.isEmpty() && raw.charAt(0) == VERBATIM) {
      add(CharacterReferences.decode(raw.substring(1)), false);
      return;
    }
    String line = tidied(CharacterReferences.decode(raw));
    if (line.isEmpty() || line.startsWith("----") || line.startsWith("|")) {
      inParagraph = false;
      return;
    }
    int level = headingLevel(line);
    if (level > 0) {
      heading(level, line.substring(level, line.length() - level).strip());
      return;
    }
    int marks = 0;
    while (marks < line.length() && "*#:;".indexOf(line.charAt(marks)) >= 0) {
      marks++;
    }
    String text = line.substring(marks).strip();
    if (marks == 0) {
      add(text, true);
    } else if (!text.isEmpty()) {
      char last = line.charAt(marks - 1);
      add(last == '*' || last == '#' ? "- " + text : text, false);
    }
  }

  private void heading(int level, String text) {
    inParagraph = false;
    while (!pending.isEmpty() && pending.peekLast().level >= level) {
      pending.removeLast();
    }
    if (!text.isEmpty()) {
      pending.addLast(new Heading(level, text));
    }
  }

  private void add(String text, boolean paragraph) {
    for (var heading : pending) {
      newLine().append(heading.text);
    }
    boolean goesOn = paragraph && inParagraph && pending.isEmpty();
    pending.clear();
    if (goesOn) {
      out.append(' ').append(text);
    } else {
      newLine().append(text);
    }
    inParagraph = paragraph;
  }

  private StringBuilder newLine() {
    return out.isEmpty() ? out : out.append('\n');
  }

  /** Equals signs on both sides, up to six; 0 if the line is no heading. */
  private static int headingLevel(String line) {
    int n = line.length();
    int level = 0;
    while (level < 6
        && 2 * level + 2 < n
        && line.charAt(level) == '='
        && line.charAt(n - 1 - level) == '=') {
      level++;
    }
    return level;
  }

  /**
   * Single spaces, none at the ends, and no parentheses that only held a template. Spaces before a
   * mark that closes a sentence stay: some languages want them.
   */
  private static String tidied(String line) {
    var tidy = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      int close = c == '(' || c == '（' ? emptyUntil(line, i + 1) : -1;
      if (close >= 0) {
        i = close;
      } else if (c == ' ' || c == '\t' || c == '\u00a0') {
        if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
          tidy.append(' ');
        }
      } else {
        tidy.append(c);
      }
    }
    return tidy.toString().strip();
  }

  /** Place of the parenthesis that closes one with no text in it, or -1. */
  private static int emptyUntil(String line, int from) {
    int i = from;
    while (i < line.length() && i - from < 16 && " ,;\u00a0、，；".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    boolean closes = i < line.length() && (line.charAt(i) == ')' || line.charAt(i) == '）');
    return closes ? i : -1;
  }
}
