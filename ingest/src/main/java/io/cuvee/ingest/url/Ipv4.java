package io.cuvee.ingest.url;

/** IPv4 addresses in all the forms that browsers take: the URL Standard, section 3.5. */
final class Ipv4 {
  private static final long MALFORMED = -1;
  private static final long TOO_LARGE = 1L << 32;

  private Ipv4() {}

  /** Whether the last label is a number, so that the host is an IPv4 address or nothing. */
  static boolean endsInNumber(String host) {
    int end = host.endsWith(".") ? host.length() - 1 : host.length();
    int start = host.lastIndexOf('.', end - 1) + 1;
    if (start >= end) {
      return false;
    }
    boolean digits = true;
    for (int i = start; i < end; i++) {
      digits &= host.charAt(i) >= '0' && host.charAt(i) <= '9';
    }
    return digits || number(host, start, end) != MALFORMED;
  }

  /** The address as four decimals; null for a failure. */
  static String parse(String host) {
    int end = host.endsWith(".") ? host.length() - 1 : host.length();
    long address = 0;
    int start = 0;
    for (int part = 0; part < 4; part++) {
      int dot = host.indexOf('.', start);
      boolean last = dot < 0 || dot >= end;
      long value = number(host, start, last ? end : dot);
      long limit = last ? 1L << 8 * (4 - part) : 256;
      if (value == MALFORMED || value >= limit) {
        return null;
      }
      if (last) {
        return text(address + value);
      }
      address += value << 8 * (3 - part);
      start = dot + 1;
    }
    return null;
  }

  /** Decimal, octal after 0, hexadecimal after 0x; capped, since too large is an error later. */
  private static long number(String text, int from, int to) {
    if (from >= to) {
      return MALFORMED;
    }
    int radix = 10;
    int at = from;
    if (to - from >= 2 && text.charAt(from) == '0') {
      boolean hexadecimal = (text.charAt(from + 1) | 0x20) == 'x';
      radix = hexadecimal ? 16 : 8;
      at += hexadecimal ? 2 : 1;
    }
    long value = 0;
    for (; at < to; at++) {
      int digit = PercentEncoding.digit(text.charAt(at));
      if (digit < 0 || digit >= radix) {
        return MALFORMED;
      }
      value = Math.min(value * radix + digit, TOO_LARGE);
    }
    return value;
  }

  private static String text(long address) {
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }
}
