package io.cuvee.jobs.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them; the same on every machine, whatever its locale. */
final class Figures {
  private static final String[] THOUSANDS = {"", " k", " M", " bn", " tn"};
  private static final String[] BINARY = {" B", " KiB", " MiB", " GiB", " TiB", " PiB"};

  private Figures() {}

  /** In full, with commas: 1,234,567. */
  static String count(long value) {
    var digits = new StringBuilder(Long.toString(value));
    int first = value < 0 ? 1 : 0;
    for (int i = digits.length() - 3; i > first; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /** In three digits or so: 1.23 M; in full below 10,000. */
  static String brief(long value) {
    if (value < 10_000) {
      return count(value);
    }
    double rest = value;
    int unit = 0;
    while (rest >= 999.5 && unit < THOUSANDS.length - 1) {
      rest /= 1000;
      unit++;
    }
    return digits(rest, 3) + THOUSANDS[unit];
  }

  static String bytes(long value) {
    double rest = value;
    int unit = 0;
    while (rest >= 1023.5 && unit < BINARY.length - 1) {
      rest /= 1024;
      unit++;
    }
    return (unit == 0 ? count(value) : digits(rest, 3)) + BINARY[unit];
  }

  /** A share from 0 to 1 in percent; what is small but not nothing does not become 0. */
  static String percent(double share) {
    if (!Double.isFinite(share)) {
      return "–";
    }
    double percent = share * 100;
    if (percent > 0 && percent < 0.05) {
      return "< 0.1 %";
    }
    return fixed(percent, 1) + " %";
  }

  /** With so many digits after the point. */
  static String fixed(double value, int places) {
    return Double.isFinite(value)
        ? new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString()
        : "–";
  }

  /** With so many digits that count. */
  static String digits(double value, int digits) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    var rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded.stripTrailingZeros())
        .toPlainString();
  }

  /** A part of a whole, 0 for an empty whole. */
  static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
