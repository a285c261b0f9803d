package io.cuvee.ingest.url;

import java.net.IDN;

/**
 * Domain names in ASCII: the steps of Unicode Technical Standard 46 that the URL Standard asks for.
 * {@link IDN} maps by IDNA 2003 with tables of Unicode 3.2 in every JDK, so the result does not
 * depend on it; the letters that IDNA 2008 keeps (sharp s, final sigma) are kept here.
 */
final class DomainNames {
  private static final char SHARP_S = '\u00df';
  private static final char CAPITAL_SHARP_S = '\u1e9e';
  private static final char FINAL_SIGMA = '\u03c2';

  private DomainNames() {}

  /** The name in lower-case ASCII, Punycode for labels beyond it; null if it cannot be one. */
  static String toAscii(String name) {
    if (ascii(name)) {
      return Scheme.lower(name);
    }
    var out = new StringBuilder(name.length() + 16);
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || dot(name.charAt(i))) {
        var label = label(name.substring(start, i));
        if (label == null) {
          return null;
        }
        out.append(label).append(i < name.length() ? "." : "");
        start = i + 1;
      }
    }
    return out.toString();
  }

  private static boolean dot(char c) {
    return c == '.' || c == '\u3002' || c == '\uff0e' || c == '\uff61';
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String label(String label) {
    if (ascii(label)) {
      return Scheme.lower(label);
    }
    var mapped = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= label.length(); i++) {
      if (i == label.length() || kept(label.charAt(i))) {
        var part = prepared(label.substring(start, i));
        if (part == null) {
          return null;
        }
        mapped.append(part);
        if (i < label.length()) {
          mapped.append(label.charAt(i) == CAPITAL_SHARP_S ? SHARP_S : label.charAt(i));
        }
        start = i + 1;
      }
    }
    var text = mapped.toString();
    return ascii(text) ? text : Punycode.encode(text);
  }

  private static boolean kept(char c) {
    return c == SHARP_S || c == CAPITAL_SHARP_S || c == FINAL_SIGMA;
  }

  /** Nameprep (RFC 3491) of a part; null for what it prohibits. */
  private static String prepared(String part) {
    if (ascii(part)) {
      return Scheme.lower(part);
    }
    try {
      return IDN.toUnicode(IDN.toASCII(part, IDN.ALLOW_UNASSIGNED), IDN.ALLOW_UNASSIGNED);
    } catch (RuntimeException e) {
      // IllegalArgumentException by contract; some malformed input makes IDN fail with others.
      return null;
    }
  }
}
