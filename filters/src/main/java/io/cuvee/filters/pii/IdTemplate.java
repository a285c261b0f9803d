package io.cuvee.filters.pii;

/**
 * How a national id is written: {@code 9} a digit, {@code A} a letter, {@code N} a digit or letter,
 * {@code _} a separator of {@code - + / .}, a space or a letter as Finland has it; all else stands
 * for itself.
 *
 * @param pattern the writing
 * @param proof what else is needed besides the id's own checks
 */
record IdTemplate(String pattern, Proof proof) {
  /** What makes a match credible. */
  enum Proof {
    /** The checks suffice: writing and check digits together are rare by chance. */
    NONE,
    /** A word nearby, or a text in the country's language. */
    LANGUAGE,
    /** A word nearby that names the id. */
    WORD
  }

  /** Letters in front of the first digit. */
  int letters() {
    int count = 0;
    while (pattern.charAt(count) == 'A') {
      count++;
    }
    return count;
  }

  /** Characters in front of the first digit: letters, and a space behind them if there is one. */
  int lead() {
    int letters = letters();
    return pattern.charAt(letters) == ' ' ? letters + 1 : letters;
  }

  /** Digits of the first run. */
  int firstRun() {
    int from = lead();
    int end = from;
    while (end < pattern.length() && pattern.charAt(end) == '9') {
      end++;
    }
    return end - from;
  }

  /** Whether a text is so written from an index on. */
  boolean fits(PiiText text, int start) {
    for (int i = 0; i < pattern.length(); i++) {
      if (!fits(pattern.charAt(i), text, start + i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(char wanted, PiiText text, int at) {
    return switch (wanted) {
      case '9' -> text.digit(at);
      case 'A' -> text.letter(at);
      case 'N' -> text.asciiWord(at);
      case '_' -> "-+ABCDEFYXWVU".indexOf(text.at(at)) >= 0 && text.at(at) != 0;
      case ' ' -> text.at(at) == ' ' || text.at(at) == '\u00a0';
      default -> text.at(at) == wanted;
    };
  }

  /** Letters and digits of a match, in upper case, without what separates them. */
  String compact(PiiText text, int start) {
    var compact = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      if ("9AN".indexOf(pattern.charAt(i)) >= 0) {
        char c = text.at(start + i);
        compact.append(c >= 'a' && c <= 'z' ? (char) (c & ~0x20) : c);
      }
    }
    return compact.toString();
  }
}
