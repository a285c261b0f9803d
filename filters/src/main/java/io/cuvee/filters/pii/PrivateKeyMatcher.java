package io.cuvee.filters.pii;

/**
 * Private keys in PEM (RFC 7468), from the line that begins them to the one that ends them, or to
 * the end of the Base64 where that line is missing. The next begin mark ends the search, so each
 * character is looked at once.
 */
final class PrivateKeyMatcher implements PiiMatcher {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String KEY = "PRIVATE KEY";
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_KEY = 1 << 14;

  /** Base64 that makes a key even without an end mark. */
  private static final int SHORTEST_KEY = 64;

  /** The index is that of the first hyphen of a run. */
  @Override
  public PiiSpan match(PiiText text, int at) {
    if (!stands(text, at, BEGIN)) {
      return null;
    }
    int body = label(text, at + BEGIN.length());
    if (body < 0) {
      return null;
    }
    int i = body;
    int encoded = 0;
    while (i - body < LONGEST_KEY && i < text.length()) {
      if (text.at(i) == '-' && stands(text, i, END)) {
        int end = label(text, i + END.length());
        return end < 0 ? null : new PiiSpan(PiiKind.PRIVATE_KEY, "", at, end);
      }
      if (text.at(i) == '-' && stands(text, i, BEGIN)) {
        break;
      }
      boolean base64 = text.asciiWord(i) || "+/=".indexOf(text.at(i)) >= 0;
      if (!base64 && " \r\n\t\\\"'-,:".indexOf(text.at(i)) < 0) {
        break;
      }
      encoded += base64 ? 1 : 0;
      i++;
    }
    return encoded >= SHORTEST_KEY ? new PiiSpan(PiiKind.PRIVATE_KEY, "", at, i) : null;
  }

  private static boolean stands(PiiText text, int at, String mark) {
    for (int i = 0; i < mark.length(); i++) {
      if (text.at(at + i) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Index behind the hyphens that close a label with "PRIVATE KEY" in it; -1 if it has not. */
  private static int label(PiiText text, int from) {
    int end = from;
    while (end - from < LONGEST_LABEL && text.at(end) != '-' && end < text.length()) {
      end++;
    }
    if (!text.slice(from, end).contains(KEY)) {
      return -1;
    }
    int closed = end;
    while (closed - end < 5 && text.at(closed) == '-') {
      closed++;
    }
    return closed - end == 5 ? closed : -1;
  }
}
