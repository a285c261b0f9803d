package io.cuvee.filters.pii;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * International bank account numbers: a country of the IBAN registry with its length, in groups of
 * four or in one piece, with the right remainder by 97 (ISO 13616-1).
 */
final class IbanMatcher implements PiiMatcher {
  private static final Map<String, Integer> LENGTHS = new HashMap<>();

  static {
    var registry =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27"
            + " DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21"
            + " HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27"
            + " MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24"
            + " RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22"
            + " VG24 XK20 YE30";
    for (var entry : registry.split(" ")) {
      LENGTHS.put(entry.substring(0, 2), Integer.parseInt(entry.substring(2)));
    }
  }

  /** The index is that of the first check digit. */
  @Override
  public PiiSpan match(PiiText text, int at) {
    int start = at - 2;
    if (!text.letter(start) || !text.letter(start + 1) || text.word(start - 1)) {
      return null;
    }
    var country = text.slice(start, at).toUpperCase(Locale.ROOT);
    var length = LENGTHS.get(country);
    if (length == null || !text.digit(at + 1)) {
      return null;
    }
    var account = new StringBuilder(length);
    int end = collect(text, start, length, account);
    boolean sound = end > 0 && !text.word(end) && CheckDigits.iban(account);
    return sound ? new PiiSpan(PiiKind.IBAN, country.toLowerCase(Locale.ROOT), start, end) : null;
  }

  /** Takes so many letters and digits, a separator between groups of four; -1 if they stop. */
  private static int collect(PiiText text, int start, int length, StringBuilder account) {
    int i = start;
    while (account.length() < length) {
      char c = text.at(i);
      boolean between = account.length() % 4 == 0 && account.length() > 0;
      if (text.asciiWord(i)) {
        account.append(Character.toUpperCase(c));
      } else if (!between || (c != ' ' && c != '-' && c != '\u00a0') || !text.asciiWord(i + 1)) {
        return -1;
      }
      i++;
    }
    return i;
  }
}
