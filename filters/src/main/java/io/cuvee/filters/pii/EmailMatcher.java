package io.cuvee.filters.pii;

import java.util.Locale;
import java.util.Set;

/**
 * E-mail addresses around an at sign: a dot-atom of RFC 5322 (section 3.2.3), without the signs
 * that stand before addresses in links and markup far more often than in them (/ = ? & and the
 * brackets), of at most 64 characters, and a domain of at least two labels under a name of the DNS
 * root. Addresses in domains that nobody can own (RFC 2606) are no personal data, nor is the {@code
 * git@} of clone addresses.
 */
final class EmailMatcher implements PiiMatcher {
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 253;
  private static final int LONGEST_LABEL = 63;
  private static final Set<String> RESERVED_TOPS =
      Set.of("example", "test", "invalid", "localhost", "local", "onion", "arpa");
  private static final Set<String> RESERVED =
      Set.of("example.com", "example.net", "example.org", "example.edu");

  /** Country codes that end far more file names and attributes than addresses in code. */
  private static final Set<String> FILE_ENDINGS = Set.of("py", "sh", "rs", "md", "so", "pl", "ps");

  @Override
  public PiiSpan match(PiiText text, int at) {
    int start = localStart(text, at);
    int end = domainEnd(text, at + 1);
    if (start < 0 || end < 0) {
      return null;
    }
    var local = text.slice(start, at);
    var domain = text.slice(at + 1, end).toLowerCase(Locale.ROOT);
    if (reserved(domain) || cloneAddress(text, local, end) || attribute(text, domain)) {
      return null;
    }
    return new PiiSpan(PiiKind.EMAIL, "", start, end);
  }

  /** Whether an address in this domain reaches nobody. */
  static boolean reserved(String domain) {
    int last = domain.lastIndexOf('.');
    int second = domain.lastIndexOf('.', last - 1);
    return RESERVED_TOPS.contains(domain.substring(last + 1))
        || RESERVED.contains(domain.substring(second + 1));
  }

  private static boolean cloneAddress(PiiText text, String local, int end) {
    return local.equals("git") && (text.at(end) == ':' || text.at(end) == '/');
  }

  private static boolean attribute(PiiText text, String domain) {
    return text.code() && FILE_ENDINGS.contains(domain.substring(domain.lastIndexOf('.') + 1));
  }

  /** Index of the local part, -1 if there is none. */
  static int localStart(PiiText text, int at) {
    int start = at;
    while (at - start <= LONGEST_LOCAL && atom(text, start - 1)) {
      start--;
    }
    if (at - start > LONGEST_LOCAL) {
      return -1;
    }
    // Dots and marks of quoting or of lists at the front belong to the sentence.
    while (start < at && !text.asciiWord(start) && text.at(start) != '_') {
      start++;
    }
    boolean doubled = false;
    for (int i = start; i + 1 < at; i++) {
      doubled |= text.at(i) == '.' && text.at(i + 1) == '.';
    }
    return start == at || text.at(at - 1) == '.' || doubled ? -1 : start;
  }

  private static boolean atom(PiiText text, int index) {
    char c = text.at(index);
    return text.asciiWord(index) || (c != 0 && "._%+-'!#$*~".indexOf(c) >= 0);
  }

  /** Index behind the domain, -1 if there is none. */
  static int domainEnd(PiiText text, int from) {
    int label = from;
    int end = -1;
    int i = from;
    while (i - from <= LONGEST_DOMAIN) {
      if (labelChar(text, i)) {
        i++;
        continue;
      }
      while (i > label && text.at(i - 1) == '-') {
        i--;
      }
      if (i == label || i - label > LONGEST_LABEL) {
        break;
      }
      if (label > from && TopLevelDomains.contains(text.slice(label, i))) {
        end = i;
      }
      if (text.at(i) != '.' || !labelChar(text, i + 1)) {
        break;
      }
      label = ++i;
    }
    // A label behind the last known one would make it another name: user@host.com.internal.
    return end >= 0 && end == i && text.at(end) != '@' ? end : -1;
  }

  private static boolean labelChar(PiiText text, int index) {
    char c = text.at(index);
    return text.asciiWord(index) || c == '-' || (c >= '\u00df' && c <= '\u024f');
  }
}
