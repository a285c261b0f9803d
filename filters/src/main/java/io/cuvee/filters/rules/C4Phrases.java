package io.cuvee.filters.rules;

/** Finds C4's tell-tale phrases in a line, in one pass, whatever their case. */
final class C4Phrases {
  static final int LOREM_IPSUM = 1;
  static final int JAVASCRIPT = 2;
  static final int CURLY_BRACKET = 4;
  static final int POLICY = 8;

  private static final char[] LOREM = "lorem ipsum".toCharArray();
  private static final char[] SCRIPT = "javascript".toCharArray();
  private static final char[] TERMS = "terms of use".toCharArray();
  private static final char[] PRIVACY = "privacy policy".toCharArray();
  private static final char[] COOKIE = "cookie policy".toCharArray();
  private static final char[] USES = "uses cookies".toCharArray();
  private static final char[] USE_OF = "use of cookies".toCharArray();
  private static final char[] USE = "use cookies".toCharArray();

  private C4Phrases() {}

  /** The phrases in {@code line[0, length)}, as bits. */
  static int find(char[] line, int length) {
    int found = 0;
    for (int i = 0; i < length; i++) {
      switch (line[i]) {
        case '{' -> found |= CURLY_BRACKET;
        case 'l', 'L' -> found |= at(line, i, length, LOREM, LOREM_IPSUM);
        case 'j', 'J' -> found |= at(line, i, length, SCRIPT, JAVASCRIPT);
        case 't', 'T' -> found |= at(line, i, length, TERMS, POLICY);
        case 'p', 'P' -> found |= at(line, i, length, PRIVACY, POLICY);
        case 'c', 'C' -> found |= at(line, i, length, COOKIE, POLICY);
        case 'u', 'U' ->
            found |=
                at(line, i, length, USES, POLICY)
                    | at(line, i, length, USE_OF, POLICY)
                    | at(line, i, length, USE, POLICY);
        default -> {}
      }
    }
    return found;
  }

  private static int at(char[] line, int start, int length, char[] phrase, int bit) {
    if (start + phrase.length > length) {
      return 0;
    }
    for (int i = 1; i < phrase.length; i++) {
      if (lower(line[start + i]) != phrase[i]) {
        return 0;
      }
    }
    return bit;
  }

  /** The characters whose lower case is an ASCII letter: A to Z, and the Kelvin sign. */
  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\u212a' ? 'k' : c;
  }
}
