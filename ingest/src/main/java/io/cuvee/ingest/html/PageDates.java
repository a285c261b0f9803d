package io.cuvee.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that pages name: ISO 8601, RFC 1123 and English dates; days that cannot be are not told. */
final class PageDates {
  private static final int FIRST_YEAR = 1990;
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int MAX_LENGTH = 200;
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\\.?,?[ -](\\d{4})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<![A-Za-z])([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");
  private static final Pattern PATH =
      Pattern.compile("/(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?=[/_-]|$)");

  private final String latest;

  /**
   * Dates of a page.
   *
   * @param captured when it was found, ISO 8601 or the 14 digits of web archives; empty if not
   *     known
   */
  PageDates(String captured) {
    var match = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2}).*", Pattern.DOTALL).matcher(captured);
    // The page's zone may be a day ahead.
    this.latest = match.matches() ? dayAfter(match) : "9999-12-31";
  }

  private static String dayAfter(Matcher captured) {
    int year = Integer.parseInt(captured.group(1));
    int month = Integer.parseInt(captured.group(2));
    int day = Integer.parseInt(captured.group(3)) + 1;
    boolean over = month >= 1 && month <= 12 && day > daysIn(year, month);
    if (over) {
      day = 1;
      year += month == 12 ? 1 : 0;
      month = month % 12 + 1;
    }
    return written(year, month, day);
  }

  /** The first day that can be, as {@code yyyy-MM-dd}; empty for none. */
  String first(List<String> candidates) {
    for (var candidate : candidates) {
      var day = day(candidate);
      if (!day.isEmpty()) {
        return day;
      }
    }
    return "";
  }

  private String day(String text) {
    var source = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    var iso = ISO.matcher(source);
    if (iso.find()) {
      return checked(number(iso, 1), number(iso, 3), number(iso, 4));
    }
    var dayFirst = DAY_FIRST.matcher(source);
    if (dayFirst.find()) {
      return checked(number(dayFirst, 3), month(dayFirst.group(2)), number(dayFirst, 1));
    }
    var monthFirst = MONTH_FIRST.matcher(source);
    if (monthFirst.find()) {
      return checked(number(monthFirst, 3), month(monthFirst.group(1)), number(monthFirst, 2));
    }
    return "";
  }

  /** The day in an address's path, as {@code yyyy-MM-dd}; empty for none. */
  static String inPath(String url) {
    int query = url.indexOf('?');
    var match = PATH.matcher(query < 0 ? url : url.substring(0, query));
    return match.find() ? written(number(match, 1), number(match, 2), number(match, 3)) : "";
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  /** 1 to 12; 0 for a word that is no English month. */
  private static int month(String name) {
    int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    return at % 3 == 0 ? at / 3 + 1 : 0;
  }

  private String checked(int year, int month, int day) {
    boolean real =
        year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
    var written = written(year, month, day);
    return real && written.compareTo(latest) <= 0 ? written : "";
  }

  private static int daysIn(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && !leap ? 28 : DAYS[month - 1];
  }

  private static String written(int year, int month, int day) {
    return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }
}
