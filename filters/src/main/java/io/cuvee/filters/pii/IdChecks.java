package io.cuvee.filters.pii;

import static io.cuvee.filters.pii.BirthDates.day;
import static io.cuvee.filters.pii.BirthDates.two;
import static io.cuvee.filters.pii.CheckDigits.remainder;
import static io.cuvee.filters.pii.CheckDigits.weighted;

import java.util.regex.Pattern;

/** Structure, dates and check digits of national ids, over their letters and digits alone. */
final class IdChecks {
  private static final String SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String FINNISH = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final String ITALIAN_MONTHS = "ABCDEHLMPRST";

  /** Values of 0-9 and A-Z in odd places (decree of 23 December 1976). */
  private static final int[] ITALIAN_ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8,
    12, 14, 16, 10, 22, 25, 24, 23
  };

  private static final String CURP = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
  private static final Pattern NINO_EXCLUDED = Pattern.compile("(BG|GB|KN|NK|NT|TN|ZZ).*");

  private IdChecks() {}

  private static int at(String id, int index) {
    return id.charAt(index) - '0';
  }

  private static boolean uniform(String id) {
    return id.chars().allMatch(c -> c == id.charAt(0));
  }

  /** One digit of the first ten stands twice or thrice, the others once at most; MOD 11,10. */
  static boolean germanTax(String id) {
    if (id.charAt(0) == '0' || !CheckDigits.mod11and10(id)) {
      return false;
    }
    var counts = new int[10];
    for (int i = 0; i < 10; i++) {
      counts[at(id, i)]++;
    }
    int repeated = 0;
    for (int count : counts) {
      repeated += count > 1 ? 1 : 0;
      if (count > 3) {
        return false;
      }
    }
    return repeated == 1;
  }

  /** DNI, and NIE whose X, Y, Z stand for 0, 1, 2; the letter is the remainder by 23. */
  static boolean spanish(String id) {
    char first = id.charAt(0);
    boolean foreign = first > '9';
    if (foreign && (first < 'X' || first > 'Z')) {
      return false;
    }
    var digits = foreign ? (char) ('0' + first - 'X') + id.substring(1, 8) : id.substring(0, 8);
    return SPANISH.charAt(remainder(digits, 0, 8, 23)) == id.charAt(8);
  }

  static boolean italian(String id) {
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int value = Character.digit(id.charAt(i), 36);
      sum += i % 2 == 0 ? ITALIAN_ODD[value] : value > 9 ? value - 10 : value;
    }
    int day = two(id, 9) % 40;
    int month = ITALIAN_MONTHS.indexOf(id.charAt(8)) + 1;
    return day(month, day) && two(id, 9) < 72 && 'A' + sum % 26 == id.charAt(15);
  }

  /** Corsica's 2A and 2B count as 19 and 18. */
  static boolean french(String id) {
    var digits = id.substring(0, 5) + id.substring(5, 7).replace("2A", "19").replace("2B", "18");
    var number = digits + id.substring(7);
    if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int sex = at(number, 0);
    int month = two(number, 3);
    boolean dated = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
    return (sex == 1 || sex == 2) && dated && 97 - remainder(number, 0, 13, 97) == two(number, 13);
  }

  static boolean dutch(String id) {
    return !uniform(id) && weighted(id, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
  }

  /** Born from 2000 on, a 2 stands before the nine digits. */
  static boolean belgian(String id) {
    int check = two(id, 9);
    boolean old = 97 - remainder(id, 0, 9, 97) == check;
    boolean young = 97 - remainder("2" + id, 0, 10, 97) == check;
    int month = two(id, 2);
    boolean dated = month == 0 || day(month % 20, Math.max(1, two(id, 4))) || month % 20 == 0;
    return dated && month <= 52 && (old || young);
  }

  static boolean swiss(String id) {
    return id.startsWith("756") && CheckDigits.ean13(id);
  }

  static boolean portuguese(String id) {
    int rest = weighted(id, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return id.charAt(0) != '0' && at(id, 8) == (rest < 2 ? 0 : 11 - rest);
  }

  /** Letters that are never issued (HMRC, NIM39110); the suffix is A to D. */
  static boolean british(String id) {
    return "DFIQUV".indexOf(id.charAt(0)) < 0
        && "DFIQUVO".indexOf(id.charAt(1)) < 0
        && !NINO_EXCLUDED.matcher(id).matches()
        && id.charAt(8) >= 'A'
        && id.charAt(8) <= 'D';
  }

  /** Luhn over the last ten; a day above 60 is a coordination number. */
  static boolean swedish(String id) {
    var ten = id.substring(id.length() - 10);
    int day = two(ten, 4);
    boolean century = id.length() == 10 || (two(id, 0) >= 18 && two(id, 0) <= 20);
    return century && day(two(ten, 2), day > 60 ? day - 60 : day) && CheckDigits.luhn(ten);
  }

  static boolean finnish(String id) {
    var digits = id.substring(0, 9);
    return digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && BirthDates.dayMonthYear(digits, 0)
        && FINNISH.charAt(remainder(digits, 0, 9, 31)) == id.charAt(9);
  }

  /** A day above 40 is a D number, a month above 40 a synthetic one. */
  static boolean norwegian(String id) {
    int day = two(id, 0);
    return day(two(id, 2) % 40, day > 40 ? day - 40 : day)
        && weighted(id, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
        && weighted(id, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  /** Estonia and Lithuania: two stages of weights. */
  static boolean baltic(String id) {
    int rest = weighted(id, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11;
    if (rest == 10) {
      rest = weighted(id, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10;
    }
    boolean century = at(id, 0) >= 1 && at(id, 0) <= 8;
    return century && BirthDates.yearMonthDay(id, 1) && rest == at(id, 10);
  }

  /** The month carries the century in steps of 20. */
  static boolean polish(String id) {
    return day(two(id, 2) % 20, two(id, 4))
        && weighted(id, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
  }

  /** Women have 50 added to the month; 20 more where a day's numbers ran out. */
  static boolean czech(String id) {
    int month = two(id, 2) % 50;
    return day(month > 20 ? month - 20 : month, two(id, 4)) && remainder(id, 0, 10, 11) == 0;
  }

  static boolean romanian(String id) {
    int rest = weighted(id, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
    return at(id, 0) > 0
        && BirthDates.yearMonthDay(id, 1)
        && two(id, 7) <= 52
        && at(id, 12) == (rest == 10 ? 1 : rest);
  }

  static boolean bulgarian(String id) {
    int month = two(id, 2) % 20;
    return two(id, 2) <= 52
        && day(month, two(id, 4))
        && weighted(id, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == at(id, 9);
  }

  static boolean turkish(String id) {
    int odd = weighted(id, 1, 0, 1, 0, 1, 0, 1, 0, 1);
    int even = weighted(id, 0, 1, 0, 1, 0, 1, 0, 1, 0);
    int tenth = Math.floorMod(odd * 7 - even, 10);
    return id.charAt(0) != '0' && tenth == at(id, 9) && (odd + even + tenth) % 10 == at(id, 10);
  }

  /** Areas 000, 666 and 900 up, group 00 and serial 0000 are never issued (20 CFR 422.103). */
  static boolean americanSocialSecurity(String id) {
    int area = Integer.parseInt(id.substring(0, 3));
    return area != 0
        && area != 666
        && area < 900
        && two(id, 3) != 0
        && !id.endsWith("0000")
        && !uniform(id);
  }

  static boolean brazilianPerson(String id) {
    return !uniform(id)
        && rest(weighted(id, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == at(id, 9)
        && rest(weighted(id, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == at(id, 10);
  }

  static boolean brazilianFirm(String id) {
    return !uniform(id)
        && rest(weighted(id, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == at(id, 12)
        && rest(weighted(id, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == at(id, 13);
  }

  private static int rest(int sum) {
    int rest = sum % 11;
    return rest < 2 ? 0 : 11 - rest;
  }

  static boolean mexican(String id) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += CURP.indexOf(id.charAt(i)) * (18 - i);
    }
    boolean sex = "HMX".indexOf(id.charAt(10)) >= 0;
    return sex && BirthDates.yearMonthDay(id, 4) && (10 - sum % 10) % 10 == at(id, 17);
  }

  static boolean chilean(String id) {
    int rest = 11 - weighted(id, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    char check = rest == 11 ? '0' : rest == 10 ? 'K' : (char) ('0' + rest);
    return check == id.charAt(8);
  }

  static boolean argentine(String id) {
    int type = two(id, 0);
    boolean known = type == 20 || type == 23 || type == 24 || type == 27 || (type - 30) / 5 == 0;
    int rest = 11 - weighted(id, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    return known && (rest == 11 ? 0 : rest == 10 ? 9 : rest) == at(id, 10);
  }

  /** GB 11643: region, date, serial, MOD 11-2. */
  static boolean chinese(String id) {
    int region = two(id, 0);
    char last = id.charAt(17);
    return region >= 11
        && region <= 91
        && BirthDates.fullDate(id, 6)
        && (last <= '9' || last == 'X')
        && CheckDigits.mod11radix2(id);
  }

  static boolean korean(String id) {
    int rest = weighted(id, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5) % 11;
    return BirthDates.yearMonthDay(id, 0) && at(id, 6) < 9 && (11 - rest) % 10 == at(id, 12);
  }

  static boolean japanese(String id) {
    int rest = weighted(id, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    return !uniform(id) && at(id, 11) == (rest < 2 ? 0 : 11 - rest);
  }

  static boolean singaporean(String id) {
    char series = id.charAt(0);
    int sum = weighted(id.substring(1), 2, 7, 6, 5, 4, 3, 2);
    return switch (series) {
      case 'S', 'T' -> "JZIHGFEDCBA".charAt((sum + (series == 'T' ? 4 : 0)) % 11) == id.charAt(8);
      case 'F', 'G' -> "XWUTRQPNMLK".charAt((sum + (series == 'G' ? 4 : 0)) % 11) == id.charAt(8);
      default -> false;
    };
  }
}
