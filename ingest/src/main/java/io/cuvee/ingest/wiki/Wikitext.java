package io.cuvee.ingest.wiki;

import java.util.ArrayDeque;
import java.util.Set;

/**
 * Wikitext to plain text in one pass (mediawiki.org, "Markup spec"): templates, tables, references,
 * pictures and categories go; links, headings, lists, formulas and code stay. A template is text of
 * another page, so what it would show is lost, but for a few that only wrap their argument. What is
 * opened and never closed keeps its text.
 */
public final class Wikitext {
  /** Deeper nesting is taken as text, so that the work stays linear. */
  private static final int DEEPEST = 64;

  private static final int LONGEST_SWITCH = 48;

  private final String source;
  private final Set<String> hidden;
  private final WikiTags tags;
  private final ArrayDeque<WikiFrame> frames = new ArrayDeque<>();
  private WikiFrame top = new WikiFrame(WikiFrame.Kind.PAGE);
  private int at;

  private Wikitext(String source, Set<String> hidden) {
    this.source = source;
    this.hidden = hidden;
    this.tags = new WikiTags(source);
  }

  /**
   * Converts a page.
   *
   * @param wikitext the page
   * @param site the wiki, for the names of its namespaces
   * @return lines: paragraphs, headings, and list items behind {@code "- "}
   */
  public static String plain(String wikitext, SiteInfo site) {
    return WikiLines.of(new Wikitext(wikitext, site.hiddenNamespaces()).convert());
  }

  private String convert() {
    while (at < source.length()) {
      char c = source.charAt(at);
      switch (c) {
        case '{' -> openBrace();
        case '}' -> closeTemplate();
        case '[' -> openBracket();
        case ']' -> closeBracket();
        case '|' -> bar();
        case '<' -> at = tags.read(at, top.text);
        case '\'' -> quotes();
        case '_' -> behaviourSwitch();
        case '\n' -> lineEnd();
        default -> copy(1);
      }
    }
    while (top.kind != WikiFrame.Kind.PAGE) {
      abandon();
    }
    return top.text.toString();
  }

  private void copy(int count) {
    top.text.append(source, at, at + count);
    at += count;
  }

  private boolean here(String text) {
    return source.startsWith(text, at);
  }

  private boolean atLineStart() {
    int i = at - 1;
    while (i >= 0 && (source.charAt(i) == ' ' || source.charAt(i) == ':')) {
      i--;
    }
    return i < 0 || source.charAt(i) == '\n';
  }

  private void open(WikiFrame.Kind kind, int markBytes) {
    if (frames.size() >= DEEPEST) {
      copy(markBytes);
      return;
    }
    frames.push(top);
    top = new WikiFrame(kind);
    at += markBytes;
  }

  /** Leaves a frame that was never closed: its text belongs to what is around it. */
  private void abandon() {
    var left = top;
    top = frames.pop();
    left.restoreInto(top.text);
  }

  private void openBrace() {
    if (here("{{")) {
      open(WikiFrame.Kind.TEMPLATE, 2);
    } else if (here("{|") && atLineStart()) {
      open(WikiFrame.Kind.TABLE, 2);
    } else {
      copy(1);
    }
  }

  private void closeTemplate() {
    if (!here("}}")) {
      copy(1);
    } else if (!inside(WikiFrame.Kind.TEMPLATE)) {
      copy(2);
    } else {
      while (top.kind != WikiFrame.Kind.TEMPLATE) {
        abandon();
      }
      var template = top;
      top = frames.pop();
      top.text.append(WikiTemplates.shown(template));
      at += 2;
    }
  }

  private boolean inside(WikiFrame.Kind kind) {
    return top.kind == kind || frames.stream().anyMatch(frame -> frame.kind == kind);
  }

  private void openBracket() {
    if (here("[[")) {
      open(WikiFrame.Kind.LINK, 2);
      return;
    }
    int end = WikiLinks.addressEnd(source, at + 1);
    if (end < 0) {
      copy(1);
    } else if (end < source.length() && source.charAt(end) == ']') {
      at = end + 1;
    } else {
      open(WikiFrame.Kind.EXTERNAL_LINK, 1);
      at = top.kind == WikiFrame.Kind.EXTERNAL_LINK ? Math.max(at, end) : at;
    }
  }

  private void closeBracket() {
    if (top.kind == WikiFrame.Kind.EXTERNAL_LINK) {
      abandon();
      at++;
    } else if (here("]]") && top.kind == WikiFrame.Kind.LINK) {
      var link = top;
      top = frames.pop();
      top.text.append(WikiLinks.shown(link, hidden));
      at += 2;
    } else {
      copy(1);
    }
  }

  private void bar() {
    if (here("|}") && !here("|}}") && atLineStart() && closesTable()) {
      while (top.kind != WikiFrame.Kind.TABLE) {
        abandon();
      }
      top = frames.pop();
      at += 2;
    } else {
      top.bar();
      copy(1);
    }
  }

  /** Whether a table is open and no template inside it. */
  private boolean closesTable() {
    if (top.kind == WikiFrame.Kind.TABLE) {
      return true;
    }
    for (var frame : frames) {
      if (top.kind == WikiFrame.Kind.TEMPLATE || frame.kind == WikiFrame.Kind.TEMPLATE) {
        return false;
      }
      if (frame.kind == WikiFrame.Kind.TABLE) {
        return true;
      }
    }
    return false;
  }

  /** Two apostrophes are italics, three bold, five both; a fourth one is an apostrophe. */
  private void quotes() {
    int count = 0;
    while (at < source.length() && source.charAt(at) == '\'') {
      at++;
      count++;
    }
    int shown = count == 1 || count == 4 ? 1 : Math.max(0, count - 5);
    for (int i = 0; i < shown; i++) {
      top.text.append('\'');
    }
  }

  /** Drops {@code __TOC__} and its like. */
  private void behaviourSwitch() {
    int end = at + 2;
    if (here("__")) {
      while (end < source.length()
          && end - at < LONGEST_SWITCH
          && Character.isUpperCase(source.charAt(end))) {
        end++;
      }
      if (end > at + 3 && source.startsWith("__", end)) {
        at = end + 2;
        return;
      }
    }
    copy(1);
  }

  private void lineEnd() {
    // Neither an address's label nor a page's name goes over a line's end.
    while (top.kind == WikiFrame.Kind.EXTERNAL_LINK
        || top.kind == WikiFrame.Kind.LINK && !top.hasBars()) {
      abandon();
    }
    copy(1);
  }
}
