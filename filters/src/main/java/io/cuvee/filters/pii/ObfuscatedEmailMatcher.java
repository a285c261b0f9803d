package io.cuvee.filters.pii;

import java.util.Locale;
import java.util.Set;

/**
 * E-mail addresses that are spelt out against harvesters: {@code name (at) host dot com}, {@code
 * name [at] host [dot] com}, {@code name AT host DOT com}. The hint is the "at", in brackets or
 * between spaces; between spaces the dot must be spelt out too, or any "look at x.com" would match.
 */
final class ObfuscatedEmailMatcher implements PiiMatcher {
  private static final int LONGEST_NAME = 64;
  private static final int MOST_LABELS = 5;
  private static final Set<String> AT = Set.of("at", "@", "ät");
  private static final Set<String> DOT = Set.of("dot", ".", "punkt", "punto");

  /** The index is that of an {@code a} or {@code @} in brackets or between spaces. */
  @Override
  public PiiSpan match(PiiText text, int at) {
    int[] mark = mark(text, at, AT);
    if (mark == null) {
      return null;
    }
    int start = nameStart(text, mark[0]);
    boolean bracketed = text.at(mark[0]) != ' ';
    int end = start == mark[0] ? -1 : domain(text, mark[1], bracketed);
    return end < 0 || text.asciiWord(start - 1)
        ? null
        : new PiiSpan(PiiKind.EMAIL, "obfuscated", start, end);
  }

  private static int nameStart(PiiText text, int before) {
    int from = text.at(before - 1) == ' ' ? before - 1 : before;
    int start = from;
    while (from - start < LONGEST_NAME
        && (text.asciiWord(start - 1) || "._-+".indexOf(text.at(start - 1)) >= 0)
        && text.at(start - 1) != 0) {
      start--;
    }
    return start == from ? before : start;
  }

  /** Index behind the domain, -1 if there is none. */
  private static int domain(PiiText text, int from, boolean bracketed) {
    int i = from;
    boolean spelt = bracketed;
    for (int label = 0; label < MOST_LABELS; label++) {
      i = text.at(i) == ' ' ? i + 1 : i;
      int begin = i;
      while (i - begin < LONGEST_NAME && (text.asciiWord(i) || text.at(i) == '-')) {
        i++;
      }
      if (i == begin) {
        return -1;
      }
      int[] dot = dot(text, i);
      if (dot == null) {
        var top = text.slice(begin, i);
        return label > 0 && spelt && TopLevelDomains.contains(top) ? i : -1;
      }
      spelt |= dot[1] - dot[0] > 1;
      i = dot[1];
    }
    return -1;
  }

  private static int[] dot(PiiText text, int at) {
    if (text.at(at) == '.' && text.asciiWord(at + 1)) {
      return new int[] {at, at + 1};
    }
    int word = at;
    while (word - at < 2 && (text.at(word) == ' ' || open(text.at(word)))) {
      word++;
    }
    return word == at ? null : mark(text, word, DOT);
  }

  /** Start and end of a word in brackets or between spaces, with these; null if it is another. */
  private static int[] mark(PiiText text, int word, Set<String> words) {
    int end = word;
    while (end - word < 6 && (text.word(end) || text.at(end) == '@' || text.at(end) == '.')) {
      end++;
    }
    if (!words.contains(text.slice(word, Math.min(end, text.length())).toLowerCase(Locale.ROOT))) {
      return null;
    }
    boolean opened = open(text.at(word - 1));
    if (opened && close(text.at(end))) {
      int start = text.at(word - 2) == ' ' ? word - 2 : word - 1;
      return new int[] {start + (start == word - 2 ? 1 : 0), end + 1};
    }
    boolean bare = end - word > 1 && text.at(word - 1) == ' ' && text.at(end) == ' ';
    return bare ? new int[] {word - 1, end + 1} : null;
  }

  private static boolean open(char c) {
    return c == '(' || c == '[' || c == '{' || c == '<';
  }

  private static boolean close(char c) {
    return c == ')' || c == ']' || c == '}' || c == '>';
  }
}
