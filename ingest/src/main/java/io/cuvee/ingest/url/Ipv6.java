package io.cuvee.ingest.url;

/** IPv6 addresses: the URL Standard, section 3.5; written as RFC 5952 says. */
final class Ipv6 {
  private static final int PIECES = 8;

  private final String text;
  private final int[] pieces = new int[PIECES];
  private int at;
  private int piece;

  private Ipv6(String text) {
    this.text = text;
  }

  /** The address in brackets; null for a failure. */
  static String parse(String text) {
    var address = new Ipv6(text);
    return address.read() ? address.written() : null;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean read() {
    int compress = -1;
    if (peek() == ':') {
      if (!text.startsWith("::")) {
        return false;
      }
      at = 2;
      compress = ++piece;
    }
    while (at < text.length()) {
      if (piece == PIECES) {
        return false;
      }
      if (peek() == ':') {
        if (compress >= 0) {
          return false;
        }
        at++;
        compress = ++piece;
        continue;
      }
      if (!readPiece()) {
        return false;
      }
    }
    return expand(compress);
  }

  private boolean readPiece() {
    int start = at;
    int value = 0;
    for (int digit; at - start < 4 && (digit = PercentEncoding.digit(peek())) >= 0; at++) {
      value = value << 4 | digit;
    }
    if (peek() == '.') {
      at = start;
      return piece <= PIECES - 2 && readIpv4();
    }
    pieces[piece++] = value;
    if (peek() == ':') {
      at++;
      return at < text.length();
    }
    return at == text.length() && at > start;
  }

  private boolean readIpv4() {
    long address = 0;
    for (int part = 0; part < 4; part++) {
      if (part > 0 && text.charAt(at++) != '.') {
        return false;
      }
      int start = at;
      int value = 0;
      for (; peek() >= '0' && peek() <= '9'; at++) {
        value = value * 10 + peek() - '0';
        if (value > 255 || at > start && text.charAt(start) == '0') {
          return false;
        }
      }
      boolean end = at == text.length();
      if (at == start || end != (part == 3)) {
        return false;
      }
      address = address << 8 | value;
    }
    pieces[piece++] = (int) (address >> 16);
    pieces[piece++] = (int) (address & 0xffff);
    return true;
  }

  private boolean expand(int compress) {
    if (compress < 0) {
      return piece == PIECES;
    }
    int moved = piece - compress;
    for (int i = 1; i <= moved; i++) {
      pieces[PIECES - i] = pieces[compress + moved - i];
      if (PIECES - i != compress + moved - i) {
        pieces[compress + moved - i] = 0;
      }
    }
    return true;
  }

  private String written() {
    int best = -1;
    int bestLength = 1;
    for (int i = 0; i < PIECES; i++) {
      int length = 0;
      while (i + length < PIECES && pieces[i + length] == 0) {
        length++;
      }
      if (length > bestLength) {
        best = i;
        bestLength = length;
      }
    }
    var out = new StringBuilder("[");
    for (int i = 0; i < PIECES; i++) {
      if (i == best) {
        out.append(i == 0 ? "::" : ":");
        i += bestLength - 1;
        continue;
      }
      out.append(Integer.toHexString(pieces[i])).append(i < PIECES - 1 ? ":" : "");
    }
    return out.append(']').toString();
  }
}
