package io.cuvee.filters.pii;

import java.util.Set;

/**
 * Payment cards: prefix and length of an issuer (ISO/IEC 7812-1), Luhn's check digit, in one piece
 * or in groups with one separator. Numbers of fewer than 15 digits in one piece are mostly
 * something else, and so need a word that says "card" nearby.
 */
final class CardMatcher implements PiiMatcher {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 19;
  private static final Set<String> WORDS =
      Set.of(
          "card",
          "credit",
          "debit",
          "visa",
          "mastercard",
          "maestro",
          "amex",
          "american express",
          "diners",
          "discover",
          "jcb",
          "payment",
          "karte",
          "kreditkarte",
          "carte",
          "tarjeta",
          "carta",
          "cartão",
          "kaart",
          "карт",
          "卡",
          "カード");

  @Override
  public PiiSpan match(PiiText text, int at) {
    if (!opens(text, at)) {
      return null;
    }
    var digits = new StringBuilder(LONGEST);
    int i = at;
    char separator = 0;
    int groups = 0;
    while (digits.length() < LONGEST) {
      int end = text.digitsEnd(i, LONGEST + 1);
      if (end - i + digits.length() > LONGEST || end == i) {
        return null;
      }
      digits.append(text.slice(i, end));
      groups++;
      i = end;
      var span = span(text, at, i, digits, groups);
      if (span != null) {
        return span;
      }
      char next = text.at(i);
      boolean known = next == ' ' || next == '-' || next == '\u00a0';
      if (!known || (separator != 0 && next != separator) || end - at < 4) {
        return null;
      }
      separator = next;
      i++;
    }
    return null;
  }

  private static boolean opens(PiiText text, int at) {
    char before = text.at(at - 1);
    return !text.word(at - 1)
        && (before == 0 || "._-+/\\%&".indexOf(before) < 0)
        && text.at(at) >= '1'
        && text.at(at) <= '6';
  }

  private static PiiSpan span(PiiText text, int start, int end, StringBuilder digits, int groups) {
    if (digits.length() < SHORTEST || text.word(end) || longer(text, end)) {
      return null;
    }
    var issuer = issuer(digits);
    if (issuer.isEmpty() || !CheckDigits.luhn(digits)) {
      return null;
    }
    boolean sure = groups > 1 ? groups > 2 : digits.length() >= 15;
    return sure || text.near(start, end, WORDS)
        ? new PiiSpan(PiiKind.CREDIT_CARD, issuer, start, end)
        : null;
  }

  /** Whether a decimal or a hyphenated number goes on. */
  private static boolean longer(PiiText text, int end) {
    char next = text.at(end);
    return (next == '.' || next == '-' || next == '_' || next == ',') && text.word(end + 1);
  }

  /** Whose number it can be by prefix and length; empty if nobody's. */
  static String issuer(CharSequence digits) {
    int n = digits.length();
    int two = BirthDates.two(digits, 0);
    int four = 100 * two + BirthDates.two(digits, 2);
    if (two / 10 == 4) {
      return n == 13 || n == 16 || n == 19 ? "visa" : "";
    }
    if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
      return n == 16 ? "mastercard" : "";
    }
    if (two == 34 || two == 37) {
      return n == 15 ? "american-express" : "";
    }
    if ((four >= 3528 && four <= 3589 && n >= 16) || ((four == 2131 || four == 1800) && n == 15)) {
      return "jcb";
    }
    if ((four >= 3000 && four <= 3059) || two == 36 || two == 38 || two == 39) {
      return n == 14 || n == 16 || n == 19 ? "diners-club" : "";
    }
    if (four == 6011 || two == 65 || (four >= 6440 && four <= 6499)) {
      return n == 16 || n == 19 ? "discover" : "";
    }
    if (two == 62) {
      return n >= 16 ? "unionpay" : "";
    }
    boolean maestro =
        two == 50 || (two >= 56 && two <= 58) || four == 6304 || (four >= 6759 && four <= 6763);
    return maestro ? "maestro" : "";
  }
}
