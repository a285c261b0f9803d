package io.cuvee.filters.pii;

import java.util.Locale;
import java.util.Set;

/**
 * Random values that are assigned to a name that says secret: {@code api_key = "…"}, {@code
 * "client_secret": "…"}. The value has 16 to 256 characters with letters and digits, and at least
 * 3.5 bits of entropy a character (Shannon 1948, over its own frequencies).
 */
final class AssignedSecretMatcher implements PiiMatcher {
  private static final int LONGEST_NAME = 48;
  private static final int SHORTEST = 16;
  private static final int LONGEST = 256;
  private static final double LEAST_BITS = 3.5;
  private static final Set<String> NAMES =
      Set.of(
          "secret",
          "passwd",
          "password",
          "apikey",
          "api_key",
          "api-key",
          "access_key",
          "accesskey",
          "access-key",
          "private_key",
          "auth_token",
          "access_token",
          "refresh_token",
          "bearer",
          "authtoken",
          "accesstoken",
          "account_key",
          "accountkey",
          "encryption_key",
          "token");

  /** The index is that of an equals sign or a colon. */
  @Override
  public PiiSpan match(PiiText text, int at) {
    int start = valueStart(text, at);
    int end = start;
    while (end - start <= LONGEST && value(text, end)) {
      end++;
    }
    boolean sized = end - start >= SHORTEST && end - start <= LONGEST;
    return sized && named(text, at) && random(text, start, end)
        ? new PiiSpan(PiiKind.API_KEY, "assigned-secret", start, end)
        : null;
  }

  private static int valueStart(PiiText text, int at) {
    int i = at + 1;
    while (i - at < 5 && (text.at(i) == ' ' || text.at(i) == '>' || text.at(i) == '=')) {
      i++;
    }
    char quote = text.at(i);
    return quote == '"' || quote == '\'' || quote == '`' ? i + 1 : i;
  }

  private static boolean value(PiiText text, int at) {
    char c = text.at(at);
    return text.asciiWord(at) || (c != 0 && "+/=_-~".indexOf(c) >= 0);
  }

  private static boolean named(PiiText text, int at) {
    int end = at;
    while (at - end < 3 && (text.at(end - 1) == ' ' || text.at(end - 1) == '"')) {
      end--;
    }
    end -= text.at(end - 1) == '\'' ? 1 : 0;
    int start = end;
    while (end - start < LONGEST_NAME
        && (text.asciiWord(start - 1) || text.at(start - 1) == '_' || text.at(start - 1) == '-')) {
      start--;
    }
    var name = text.slice(start, end).toLowerCase(Locale.ROOT);
    return NAMES.stream().anyMatch(name::contains);
  }

  private static boolean random(PiiText text, int start, int end) {
    int[] counts = new int[128];
    boolean digit = false;
    boolean letter = false;
    for (int i = start; i < end; i++) {
      counts[text.at(i)]++;
      digit |= text.digit(i);
      letter |= text.letter(i);
    }
    double n = end - start;
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        bits -= count / n * StrictMath.log(count / n) / StrictMath.log(2);
      }
    }
    return digit && letter && bits >= LEAST_BITS && SecretShape.varied(text, start, end);
  }
}
