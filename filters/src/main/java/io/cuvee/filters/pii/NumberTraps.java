package io.cuvee.filters.pii;

import java.util.Set;

/** What is written like a phone number and is none: dates, years, prices, book numbers. */
final class NumberTraps {
  private static final Set<String> OTHER_NUMBERS =
      Set.of(
          "isbn",
          "issn",
          "doi",
          "ean",
          "upc",
          "gtin",
          "pmid",
          "arxiv",
          "oclc",
          "lccn",
          "serial",
          "invoice",
          "order no",
          "version",
          "patent",
          "sku",
          "isin",
          "wkn",
          "latitude",
          "longitude");

  private NumberTraps() {}

  /** Whether the first groups of a chain are something else. */
  static boolean caught(PiiText text, DigitChain chain, int groups, int start) {
    return date(text, chain, groups)
        || price(text, chain, groups)
        || decimal(chain, groups)
        || scattered(chain, groups)
        || book(chain.digits(text, groups))
        || text.before(start, OTHER_NUMBERS);
  }

  private static boolean date(PiiText text, DigitChain chain, int groups) {
    if (chain.lengthsAre(groups, 4, 4)) {
      int first = chain.value(text, 0);
      int second = chain.value(text, 1);
      return first >= 1000 && first <= 2100 && second >= 1000 && second <= 2100;
    }
    for (int g = 1; g + 2 < groups; g++) {
      // A date that follows another number: "0 2008-09-15 20:30".
      boolean form = chain.length(g) == 4 && chain.length(g + 1) == 2 && chain.length(g + 2) == 2;
      if (form && chain.separator(g + 1) == '-' && chain.separator(g + 2) == '-') {
        return true;
      }
    }
    if (groups < 3 || chain.separator(1) != chain.separator(2)) {
      return false;
    }
    int a = chain.length(0);
    int b = chain.length(1);
    int c = chain.length(2);
    boolean yearFirst = a == 4 && b <= 2 && c <= 2;
    boolean yearLast = a <= 2 && b <= 2 && (c == 4 || (c == 2 && groups == 3));
    int middle = b <= 2 ? chain.value(text, 1) : 99;
    int outer = a <= 2 ? chain.value(text, 0) : chain.value(text, 2);
    boolean plausible = (middle <= 12 && outer <= 31) || (outer <= 12 && middle <= 31);
    int year = a == 4 ? chain.value(text, 0) : c == 4 ? chain.value(text, 2) : 2000;
    return (yearFirst || yearLast) && plausible && year >= 1000 && year <= 2100;
  }

  /** Groups of three behind a short first one, as thousands are set off. */
  private static boolean price(PiiText text, DigitChain chain, int groups) {
    if (groups < 2 || chain.length(0) > 3 || chain.value(text, 0) == 0) {
      return false;
    }
    for (int g = 1; g < groups; g++) {
      char mark = chain.separator(g);
      if (chain.length(g) != 3 || (mark != '.' && mark != ' ' && mark != '\u00a0')) {
        return false;
      }
    }
    return chain.separator(0) == 0;
  }

  /** 48.8566 and 1.000000: one dot. */
  private static boolean decimal(DigitChain chain, int groups) {
    return groups == 2 && chain.separator(1) == '.';
  }

  /** 1-2-3-4-5-6-7: pages, scores, sequences. */
  private static boolean scattered(DigitChain chain, int groups) {
    int short1 = 0;
    int total = 0;
    for (int g = 0; g < groups; g++) {
      short1 += chain.length(g) == 1 ? 1 : 0;
      total += chain.length(g);
    }
    return short1 > 2 || total < 2 * groups;
  }

  private static boolean book(String digits) {
    boolean prefix = digits.startsWith("978") || digits.startsWith("979");
    return prefix && CheckDigits.ean13(digits);
  }
}
