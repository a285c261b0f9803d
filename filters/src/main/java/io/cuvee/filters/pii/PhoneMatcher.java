package io.cuvee.filters.pii;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.List;
import java.util.Set;

/**
 * Phone numbers that libphonenumber calls valid. With a country code that is enough; without, the
 * number must be valid where the host or the language points to, and be written as a phone number
 * (a trunk zero or an area code in brackets with separators, North America's 3-3-4) or stand beside
 * a word that says so; beside "phone" itself a possible number is enough. Numbers that are set
 * apart for fiction are nobody's.
 */
final class PhoneMatcher implements PiiMatcher {
  private static final int LEAST_DIGITS = 7;
  private static final int MOST_DIGITS = 15;

  /** More digits in one chain than two phone numbers have: a table of numbers. */
  private static final int TABLE = 24;

  private static final Set<String> WORDS =
      Set.of(
          "tel",
          "phone",
          "telephone",
          "telefon",
          "téléphone",
          "tél",
          "teléfono",
          "telefono",
          "telefoon",
          "telefone",
          "fax",
          "call",
          "mobile",
          "mobil",
          "móvil",
          "cell",
          "celular",
          "handy",
          "whatsapp",
          "hotline",
          "sms",
          "dial",
          "contact",
          "ring",
          "text me",
          "reach",
          "cellulare",
          "puhelin",
          "telefonszám",
          "тел",
          "телефон",
          "моб",
          "电话",
          "電話",
          "手机",
          "전화",
          "هاتف",
          "फोन",
          "τηλ");

  /** Words that stand before nothing but a number. */
  private static final Set<String> STRONG =
      Set.of(
          "tel",
          "phone",
          "telephone",
          "telefon",
          "fax",
          "whatsapp",
          "cellphone",
          "téléphone",
          "teléfono",
          "telefono",
          "telefoon",
          "telefone",
          "телефон",
          "电话",
          "電話",
          "전화");

  private static final List<String> ANYWHERE = List.of("US", "GB", "DE", "FR");

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final DigitChain chain = new DigitChain();

  /** Behind the last number that was found, from where a next one may follow in the same chain. */
  private int resume = -1;

  void reset() {
    resume = -1;
  }

  /** The index is that of a plus, a bracket or the first digit of a run. */
  @Override
  public PiiSpan match(PiiText text, int at) {
    if (!opens(text, at) || !chain.read(text, at) || chain.digits() < LEAST_DIGITS) {
      return null;
    }
    boolean plus = text.at(at) == '+';
    if (chain.digits() > TABLE && !plus) {
      return null;
    }
    int tries = 0;
    for (int groups = chain.groups(); groups > 0 && tries < 3; groups--) {
      int digits = chain.digits(text, groups).length();
      if (digits >= LEAST_DIGITS && digits <= MOST_DIGITS) {
        tries++;
        int end = chain.end(groups - 1);
        if (closes(text, end) && phone(text, at, end, groups, plus)) {
          resume = extension(text, end);
          return new PiiSpan(PiiKind.PHONE, "", at, resume);
        }
      }
    }
    return null;
  }

  private boolean opens(PiiText text, int at) {
    char before = text.at(at - 1);
    if (text.word(at - 1) || (before != 0 && "_$€£¥%#=@+(.,&\\".indexOf(before) >= 0)) {
      return false;
    }
    boolean path = before == '/' && text.word(at - 2);
    boolean inside = before != 0 && " -./\u00a0\u2013".indexOf(before) >= 0 && text.digit(at - 2);
    return !path && (!inside || text.at(at) == '+' || resume == at - 1);
  }

  private static boolean closes(PiiText text, int end) {
    char next = text.at(end);
    if (next == 'x' || next == 'e' || next == 'E' || next == 'X') {
      return extension(text, end) > end;
    }
    boolean decimal = (next == '.' || next == ',') && text.digit(end + 1);
    return !text.word(end) && !decimal && (next == 0 || "%$€£¥_@=".indexOf(next) < 0);
  }

  private boolean phone(PiiText text, int start, int end, int groups, boolean plus) {
    var digits = chain.digits(text, groups);
    boolean book = plus && digits.length() == 13 && CheckDigits.ean13(digits) && groups == 1;
    if (book || fictional(digits, plus)) {
      return false;
    }
    boolean trapped = !plus && NumberTraps.caught(text, chain, groups, start);
    if (trapped) {
      return false;
    }
    if (plus) {
      return valid("+" + digits, "ZZ");
    }
    boolean named = text.near(start, end, WORDS);
    int rest = chain.digits() - digits.length();
    if (!named && rest > 0 && rest < LEAST_DIGITS) {
      return false;
    }
    if (digits.startsWith("00") && (named || groups > 2)) {
      return valid("+" + digits.substring(2), "ZZ") || valid("+" + digits.substring(3), "ZZ");
    }
    if (!named && !shaped(text, start, digits, groups)) {
      return false;
    }
    // Beside "tel." even a local number, or one of a range that is not assigned yet, is one.
    boolean told = groups > 1 && text.before(start, STRONG);
    for (var region : text.regions().isEmpty() ? ANYWHERE : text.regions()) {
      if (valid(digits, region) || (told && possible(digits, region))) {
        return true;
      }
    }
    return false;
  }

  private boolean possible(String digits, String region) {
    try {
      var reason = numbers.isPossibleNumberWithReason(numbers.parse(digits, region));
      return reason == ValidationResult.IS_POSSIBLE
          || reason == ValidationResult.IS_POSSIBLE_LOCAL_ONLY;
    } catch (NumberParseException e) {
      return false;
    }
  }

  /** Written as a phone number, not as any number with separators. */
  private boolean shaped(PiiText text, int start, String digits, int groups) {
    boolean american = chain.lengthsAre(groups, 3, 3, 4) || (chain.lengthsAre(groups, 1, 3, 3, 4));
    boolean trunk =
        digits.charAt(0) == '0' && chain.length(0) > 1 && groups >= 2 && digits.length() >= 9;
    return american || trunk || (text.at(start) == '(' && digits.length() >= 9);
  }

  private boolean valid(String digits, String region) {
    try {
      var number = numbers.parse(digits, region);
      return region.equals("ZZ")
          ? numbers.isValidNumber(number)
          : numbers.isValidNumberForRegion(number, region);
    } catch (NumberParseException e) {
      return false;
    }
  }

  /** 555-0100 to 555-0199 in North America, Ofcom's numbers for drama, and what we make up. */
  private static boolean fictional(String digits, boolean plus) {
    var national = digits.startsWith("1") && digits.length() == 11 ? digits.substring(1) : digits;
    boolean american = national.length() == 10 && national.startsWith("55501", 3);
    boolean local = national.length() == 7 && national.startsWith("55501");
    var british = plus && digits.startsWith("44") ? "0" + digits.substring(2) : digits;
    return american
        || local
        || british.startsWith("07700900")
        || british.startsWith("02079460")
        || digits.startsWith("000");
  }

  /** Behind {@code x12}, {@code ext. 12}: the end of an extension; the index itself if none. */
  private static int extension(PiiText text, int end) {
    int i = text.at(end) == ' ' ? end + 1 : end;
    int word = i;
    while (i - word < 9 && text.letter(i)) {
      i++;
    }
    var name = text.slice(word, i);
    if (!name.equalsIgnoreCase("x")
        && !name.equalsIgnoreCase("ext")
        && !name.equalsIgnoreCase("extension")) {
      return end;
    }
    while (i - word < 12 && (text.at(i) == '.' || text.at(i) == ' ')) {
      i++;
    }
    int last = text.digitsEnd(i, 7);
    return last > i && last - i <= 6 && !text.word(last) ? last : end;
  }
}
