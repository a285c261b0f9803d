package io.cuvee.ingest.html;

import io.cuvee.ingest.html.math.AttributeSource;
import java.util.OptionalInt;

/**
 * Numbering of an {@code ol}: HTML Standard, section 4.4.5.
 *
 * @param start the first number; empty for 1, or the count of items if reversed
 * @param type one of {@code 1 a A i I}
 */
record ListStyle(OptionalInt start, char type, boolean reversed) {
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  static ListStyle of(AttributeSource list) {
    var type = list.attribute("type");
    boolean known = type.length() == 1 && "1aAiI".contains(type);
    return new ListStyle(
        number(list.attribute("start")), known ? type.charAt(0) : '1', list.has("reversed"));
  }

  /** A whole number of at most nine digits. */
  static OptionalInt number(String value) {
    var text = value.strip();
    boolean negative = text.startsWith("-");
    var digits = negative ? text.substring(1) : text;
    if (digits.isEmpty() || digits.length() > 9 || !isDigits(digits)) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(digits);
    return OptionalInt.of(negative ? -number : number);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number as the list shows it. */
  String label(int number) {
    return switch (type) {
      case 'a' -> number > 0 ? letters(number, 'a') : decimal(number);
      case 'A' -> number > 0 ? letters(number, 'A') : decimal(number);
      case 'i' -> number > 0 && number < 4000 ? roman(number, false) : decimal(number);
      case 'I' -> number > 0 && number < 4000 ? roman(number, true) : decimal(number);
      default -> decimal(number);
    };
  }

  private static String decimal(int number) {
    return Integer.toString(number);
  }

  private static String letters(int number, char first) {
    var out = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
      out.append((char) (first + (rest - 1) % 26));
    }
    return out.reverse().toString();
  }

  private static String roman(int number, boolean upper) {
    var out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      for (; rest >= VALUES[i]; rest -= VALUES[i]) {
        out.append(ROMAN[i]);
      }
    }
    for (int i = 0; upper && i < out.length(); i++) {
      out.setCharAt(i, (char) (out.charAt(i) & ~0x20));
    }
    return out.toString();
  }
}
