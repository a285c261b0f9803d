package io.cuvee.ingest.charset;

import io.cuvee.ingest.language.Script;

/**
 * What bytes read in the wrong charset of one byte look like: controls, signs inside words, capital
 * letters behind small ones, two scripts in a word, rare letters. The most frequent letters of a
 * script are those of its languages' usual frequency tables.
 */
final class LetterPatterns {
  private static final String FREQUENT =
      "αοιετσνηυρίό" + "יוהלארתבםמנ" + "اليمونرتبةهیک" + "оаеинтрсвлі" + "านรอกเง่มยว้";

  /** Signs that stand beside words in sound texts: quotes, dashes, spaces, currency and so on. */
  private static final String USUAL_SIGNS =
      "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u00ab\u00bb\u00a0\u00b0\u00a9\u00ae\u20ac\u00b7\u2022\u2122\u00a7";

  private LetterPatterns() {}

  /** Penalties (below zero) and rewards, about one for each character that is not ASCII. */
  static double score(String text, boolean latin) {
    double score = 0;
    int run = 0;
    int letters = 0;
    int foreign = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = at(text, i);
      char before = at(text, i - 1);
      if (c >= 0x80 || before >= 0x80) {
        score += pair(before, c, at(text, i + 1));
      }
      boolean own = c >= 0x370 && isLetter(c);
      letters += c >= 0x80 && isLetter(c) ? 1 : 0;
      foreign += own ? 1 : 0;
      if (own) {
        run++;
        score += latin ? 0 : FREQUENT.indexOf(lower(c)) >= 0 ? 2 : -2;
      } else {
        score -= run > 0 && run < 3 ? 6 * run : 0;
        run = 0;
      }
    }
    boolean unused = !latin && foreign * 2 < letters + 1;
    return score - (unused ? 10 : 0);
  }

  private static char at(String text, int i) {
    return i < 0 || i >= text.length() ? ' ' : text.charAt(i);
  }

  private static double pair(char before, char c, char after) {
    if (c == 0xfffd || (c >= 0x80 && c < 0xa0)) {
      return -8;
    }
    boolean letter = isLetter(c);
    boolean behindLetter = isLetter(before);
    if (letter && behindLetter) {
      double score = isLower(before) && isUpper(c) ? -2 : 0;
      return score - (latinLetter(c) == latinLetter(before) ? 0 : 4);
    }
    if (c < 0x80 || letter) {
      // A sign that belongs to no word, right before one.
      return letter && before >= 0x80 && USUAL_SIGNS.indexOf(before) < 0 ? -1 : 0;
    }
    boolean inWord = behindLetter && isLetter(after);
    if (inWord && "\u2019\u00b7\u00ad\u2013".indexOf(c) < 0) {
      return -3;
    }
    return USUAL_SIGNS.indexOf(c) < 0 ? -1 : 0;
  }

  private static boolean latinLetter(char c) {
    return c < 0x250;
  }

  /** Letters and marks of these charsets: those that belong to a script. */
  private static boolean isLetter(char c) {
    return c < 0x80
        ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
        : c == 0xaa || c == 0xba || c >= 0x30b && c <= 0x323 || Script.isLetter(c);
  }

  // The cases of the letters of these charsets are the same in every version of Unicode.
  private static boolean isLower(char c) {
    return Character.isLowerCase(c);
  }

  private static boolean isUpper(char c) {
    return Character.isUpperCase(c);
  }

  private static char lower(char c) {
    return Character.toLowerCase(c);
  }
}
