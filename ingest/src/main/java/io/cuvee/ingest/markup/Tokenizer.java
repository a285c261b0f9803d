package io.cuvee.ingest.markup;

/**
 * The HTML standard's tokenizer over an array of characters ("Tokenization"). A token is what the
 * fields say after {@link #next}: nothing is copied. Each character is looked at a bounded number
 * of times.
 */
final class Tokenizer {
  private final char[] in;
  private final int length;
  private final NameTable names;
  private final Attributes attributes;
  private final RawText raw;
  private int at;

  /** Name of the element whose raw text comes next; null for none. */
  private Name rawName;

  private boolean rawInNoscript;
  private boolean plaintext;

  /** Whether {@code <![CDATA[} begins a text: in SVG and MathML. */
  boolean foreign;

  /** The token's text; the element's name; what a doctype says. */
  int from;

  int to;

  /** The text has to be decoded: it has references, carriage returns or NUL. */
  boolean coded;

  /** The text has no references, whatever it looks like. */
  boolean isRaw;

  /** Number of the element's name ({@link NameTable}). */
  int name;

  boolean selfClosing;
  int attributesFrom;
  int attributesTo;

  Tokenizer(char[] in, int length, NameTable names, Attributes attributes) {
    this.in = in;
    this.length = length;
    this.names = names;
    this.attributes = attributes;
    this.raw = new RawText(in, length);
    this.at = length > 0 && in[0] == '\ufeff' ? 1 : 0;
  }

  /**
   * What follows is text until the element's end tag.
   *
   * @param inNoscript whether the end of a noscript element around it ends it as well
   */
  void raw(Name element, boolean inNoscript) {
    rawName = element;
    rawInNoscript = inNoscript;
  }

  /** What follows is text until the end. */
  void plaintext() {
    plaintext = true;
  }

  /** Leaves out a line end that follows now. */
  void skipLineEnd() {
    if (at < length && in[at] == '\r') {
      at++;
    }
    if (at < length && in[at] == '\n') {
      at++;
    }
  }

  /** Reads the next token. */
  Token next() {
    if (plaintext && at < length) {
      return rawTo(length, false);
    }
    if (rawName != null) {
      var element = rawName;
      rawName = null;
      int end = raw.end(element, at, rawInNoscript);
      if (end > at) {
        return rawTo(end, element == Name.TITLE || element == Name.TEXTAREA);
      }
    }
    while (at < length) {
      if (in[at] != '<') {
        return text();
      }
      char c = at + 1 < length ? in[at + 1] : 0;
      if (isLetter(c)) {
        at++;
        if (tag()) {
          attributesTo = attributes.count();
          return Token.START;
        }
      } else if (c == '/') {
        var token = endTag();
        if (token != null) {
          return token;
        }
      } else if (c == '!') {
        var token = declaration();
        if (token != null) {
          return token;
        }
      } else if (c == '?') {
        bogusComment(at + 1);
      } else {
        return text();
      }
    }
    return Token.EOF;
  }

  private Token rawTo(int end, boolean references) {
    from = at;
    to = end;
    at = end;
    isRaw = !references;
    coded = true;
    return Token.TEXT;
  }

  static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private Token text() {
    from = at;
    isRaw = false;
    boolean special = false;
    int i = at;
    if (in[i] == '<') {
      i++;
    }
    while (i < length) {
      char c = in[i];
      if (c <= '<') {
        if (c == '<') {
          if (i + 1 < length && beginsMarkup(in[i + 1])) {
            break;
          }
        } else {
          special |= c == '&' || c == '\r' || c == 0;
        }
      }
      i++;
    }
    coded = special;
    at = i;
    to = i;
    return Token.TEXT;
  }

  private static boolean beginsMarkup(char c) {
    return isLetter(c) || c == '/' || c == '!' || c == '?';
  }

  private Token endTag() {
    char c = at + 2 < length ? in[at + 2] : 0;
    if (isLetter(c)) {
      at += 2;
      boolean whole = tag();
      attributes.truncate(attributesFrom);
      return whole ? Token.END : null;
    }
    if (at + 2 >= length) {
      from = at;
      to = length;
      at = length;
      coded = false;
      isRaw = true;
      return Token.TEXT;
    }
    if (c == '>') {
      at += 3;
    } else {
      bogusComment(at + 2);
    }
    return null;
  }

  private Token declaration() {
    if (at + 3 < length && in[at + 2] == '-' && in[at + 3] == '-') {
      comment();
      return null;
    }
    if (NameTable.equal(in, Math.min(at + 2, length), Math.min(at + 9, length), "doctype")) {
      int end = indexOf('>', at + 9);
      from = at + 9;
      to = end;
      at = Math.min(length, end + 1);
      return Token.DOCTYPE;
    }
    if (foreign && startsWith("<![CDATA[")) {
      return cdata();
    }
    bogusComment(at + 2);
    return null;
  }

  private Token cdata() {
    from = at + 9;
    int end = from;
    while (end < length
        && !(in[end] == ']' && end + 2 < length && in[end + 1] == ']' && in[end + 2] == '>')) {
      end++;
    }
    to = end;
    at = Math.min(length, end + 3);
    isRaw = true;
    coded = true;
    return to > from ? Token.TEXT : null;
  }

  private boolean startsWith(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= length || in[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int indexOf(char c, int start) {
    int i = start;
    while (i < length && in[i] != c) {
      i++;
    }
    return Math.min(i, length);
  }

  private void bogusComment(int start) {
    at = Math.min(length, indexOf('>', start) + 1);
  }

  /** From the comment's start to behind its end: {@code -->}, {@code --!>}, at once {@code >}. */
  private void comment() {
    int i = at + 4;
    if (i < length && in[i] == '>') {
      at = i + 1;
      return;
    }
    if (i + 1 < length && in[i] == '-' && in[i + 1] == '>') {
      at = i + 2;
      return;
    }
    while (i < length) {
      i = indexOf('-', i);
      int dashes = i;
      while (dashes < length && in[dashes] == '-') {
        dashes++;
      }
      if (dashes - i >= 2) {
        int end = dashes < length && in[dashes] == '!' ? dashes + 1 : dashes;
        if (end < length && in[end] == '>') {
          at = end + 1;
          return;
        }
      }
      i = dashes;
    }
    at = length;
  }

  /** Reads a tag's name and attributes; false if the page ends within it: then it is none. */
  private boolean tag() {
    int start = at;
    int hash = 0;
    int i = at;
    while (i < length) {
      char c = in[i];
      if (c == '>' || c == '/' || isSpace(c)) {
        break;
      }
      hash = NameTable.hash(hash, c);
      i++;
    }
    from = start;
    to = i;
    selfClosing = false;
    attributesFrom = attributes.count();
    while (i < length && in[i] != '>') {
      char c = in[i];
      if (isSpace(c)) {
        i++;
      } else if (c == '/') {
        i++;
        selfClosing = i < length && in[i] == '>';
      } else {
        i = attribute(i);
      }
    }
    at = Math.min(length, i + 1);
    if (i >= length) {
      attributes.truncate(attributesFrom);
      return false;
    }
    name = names.number(from, to, hash);
    return true;
  }

  /** Reads an attribute and returns the place behind it. */
  private int attribute(int start) {
    int hash = NameTable.hash(0, in[start]);
    int i = start + 1;
    while (i < length) {
      char c = in[i];
      if (c == '=' || c == '>' || c == '/' || isSpace(c)) {
        break;
      }
      hash = NameTable.hash(hash, c);
      i++;
    }
    int nameEnd = i;
    i = skipSpace(i);
    if (i >= length || in[i] != '=') {
      keep(start, nameEnd, hash, nameEnd, nameEnd);
      return i;
    }
    i = skipSpace(i + 1);
    if (i < length && (in[i] == '"' || in[i] == '\'')) {
      int end = indexOf(in[i], i + 1);
      keep(start, nameEnd, hash, i + 1, end);
      return Math.min(length, end + 1);
    }
    int end = i;
    while (end < length && in[end] != '>' && !isSpace(in[end])) {
      end++;
    }
    keep(start, nameEnd, hash, i, end);
    return end;
  }

  private int skipSpace(int start) {
    int i = start;
    while (i < length && isSpace(in[i])) {
      i++;
    }
    return i;
  }

  private void keep(int nameFrom, int nameTo, int hash, int valueFrom, int valueTo) {
    if (attributes.count() - attributesFrom < Attributes.MAX_OF_ELEMENT) {
      attributes.add(nameFrom, nameTo, hash, valueFrom, Math.max(valueFrom, valueTo));
    }
  }
}
