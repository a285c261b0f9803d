package io.cuvee.ingest.markup;

/** Finds where raw text ends: at its element's end tag, which a script may hide in comments. */
final class RawText {
  private final char[] in;
  private final int length;

  RawText(char[] in, int length) {
    this.in = in;
    this.length = length;
  }

  /** The place of the end tag, or the page's end. */
  int end(Name element, int start, boolean inNoscript) {
    return element == Name.SCRIPT && !inNoscript
        ? scriptEnd(start)
        : plainEnd(element.text(), start, inNoscript);
  }

  private int plainEnd(String name, int start, boolean inNoscript) {
    for (int i = next('<', start); i < length; i = next('<', i + 1)) {
      if (i + 1 < length
          && in[i + 1] == '/'
          && (isTag(i + 2, name) || (inNoscript && isTag(i + 2, "noscript")))) {
        return i;
      }
    }
    return length;
  }

  private int next(char c, int start) {
    int i = start;
    while (i < length && in[i] != c) {
      i++;
    }
    return i;
  }

  private boolean isTag(int at, String name) {
    int end = at + name.length();
    return end < length
        && (in[end] == '>' || in[end] == '/' || Tokenizer.isSpace(in[end]))
        && NameTable.equal(in, at, end, name);
  }

  /** The states "script data escaped" and "double escaped". */
  private int scriptEnd(int start) {
    boolean escaped = false;
    boolean twice = false;
    for (int i = start; i < length; i++) {
      if (!escaped) {
        i = next('<', i);
      }
      char c = i < length ? in[i] : 0;
      if (c == '-' && escaped && i + 2 < length && in[i + 1] == '-' && in[i + 2] == '>') {
        escaped = false;
        twice = false;
      } else if (c == '<' && i + 1 < length) {
        if (in[i + 1] == '/' && isTag(i + 2, "script")) {
          if (!twice) {
            return i;
          }
          twice = false;
        } else if (escaped && isTag(i + 1, "script")) {
          twice = true;
        } else if (!escaped && isCommentStart(i)) {
          escaped = true;
          // The dashes of the start may be those of the end.
          i++;
        }
      }
    }
    return length;
  }

  private boolean isCommentStart(int at) {
    return at + 3 < length && in[at + 1] == '!' && in[at + 2] == '-' && in[at + 3] == '-';
  }
}
