package io.cuvee.filters.pii;

/**
 * IPv6 addresses (RFC 4291, section 2.2) of the global unicast range 2000::/3 without the
 * documentation prefixes 2001:db8::/32 and 3fff::/20; the rest is local or nobody's, and looks like
 * {@code Name::Space}.
 */
final class Ipv6Matcher implements PiiMatcher {
  private static final int LONGEST = 45;

  /** The index is that of a colon; the first colon of an address finds it. */
  @Override
  public PiiSpan match(PiiText text, int at) {
    int start = at;
    while (at - start < 5 && hex(text.at(start - 1))) {
      start--;
    }
    char before = text.at(start - 1);
    if (at == start || at - start > 4 || text.word(start - 1) || before == ':' || before == '.') {
      return null;
    }
    int end = start;
    while (end - start <= LONGEST && (hex(text.at(end)) || text.at(end) == ':')) {
      end++;
    }
    while (end > start && text.at(end - 1) == ':' && text.at(end - 2) != ':') {
      end--;
    }
    boolean closed = !text.word(end) && end - start <= LONGEST;
    return closed && global(text, start, end)
        ? new PiiSpan(PiiKind.IP_ADDRESS, "ipv6", start, end)
        : null;
  }

  private static boolean hex(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
  }

  private static boolean global(PiiText text, int start, int end) {
    int groups = 0;
    int value = 0;
    int digits = 0;
    boolean gap = false;
    int[] head = {-1, 0};
    for (int i = start; i <= end; i++) {
      char c = text.at(i);
      if (i < end && c != ':') {
        value = value << 4 | Character.digit(c, 16);
        if (++digits > 4) {
          return false;
        }
        continue;
      }
      if (digits > 0) {
        if (groups < 2) {
          head[groups] = value;
        }
        groups++;
      } else if (i < end) {
        if (gap) {
          return false;
        }
        gap = true;
      }
      value = 0;
      digits = 0;
    }
    boolean whole = gap ? groups <= 7 && groups >= 2 : groups == 8;
    boolean documentation = (head[0] == 0x2001 && head[1] == 0xdb8) || head[0] == 0x3fff;
    return whole && head[0] >= 0x2000 && head[0] <= 0x3fff && !documentation;
  }
}
