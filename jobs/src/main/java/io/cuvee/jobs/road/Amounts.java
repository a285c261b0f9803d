package io.cuvee.jobs.road;

import java.util.Locale;

/** Numbers as people read them. */
final class Amounts {
  private Amounts() {}

  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  static String bytes(long n) {
    var units = new String[] {"B", "KiB", "MiB", "GiB", "TiB"};
    double amount = n;
    int unit = 0;
    while (amount >= 1024 && unit < units.length - 1) {
      amount /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, units[unit]);
  }
}
