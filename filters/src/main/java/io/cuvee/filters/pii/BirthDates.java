package io.cuvee.filters.pii;

/** Dates inside national ids: whether two digits a part can be a day of a year. */
final class BirthDates {
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private BirthDates() {}

  /** Month and day; February has 29 days, since the century is rarely told. */
  static boolean day(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
  }

  /** Two digits as a number. */
  static int two(CharSequence digits, int at) {
    return 10 * (digits.charAt(at) - '0') + digits.charAt(at + 1) - '0';
  }

  /** Year, month, day from an index on, two digits each. */
  static boolean yearMonthDay(CharSequence digits, int at) {
    return day(two(digits, at + 2), two(digits, at + 4));
  }

  /** Day, month, year from an index on, two digits each. */
  static boolean dayMonthYear(CharSequence digits, int at) {
    return day(two(digits, at + 2), two(digits, at));
  }

  /** Eight digits of a date from 1850 to 2049. */
  static boolean fullDate(CharSequence digits, int at) {
    int year = 100 * two(digits, at) + two(digits, at + 2);
    return year >= 1850 && year < 2050 && day(two(digits, at + 4), two(digits, at + 6));
  }
}
