package io.cuvee.filters.pii;

import java.util.ArrayList;
import java.util.List;

/** Keys of services, by the prefixes that the services document. */
final class SecretMatcher implements PiiMatcher {
  private static final String URL64 = "-_";

  private static final List<SecretShape> SHAPES =
      List.of(
          new SecretShape("aws-access-key", "AKIA", "", 16, 16),
          new SecretShape("aws-access-key", "ASIA", "", 16, 16),
          new SecretShape("github-token", "ghp_", "", 36, 251),
          new SecretShape("github-token", "gho_", "", 36, 251),
          new SecretShape("github-token", "ghu_", "", 36, 251),
          new SecretShape("github-token", "ghs_", "", 36, 251),
          new SecretShape("github-token", "ghr_", "", 36, 251),
          new SecretShape("github-token", "github_pat_", "_", 22, 244),
          new SecretShape("gitlab-token", "glpat-", URL64, 20, 64),
          new SecretShape("slack-token", "xoxb-", "-", 20, 200),
          new SecretShape("slack-token", "xoxp-", "-", 20, 200),
          new SecretShape("slack-token", "xoxa-", "-", 20, 200),
          new SecretShape("slack-token", "xoxr-", "-", 20, 200),
          new SecretShape("slack-token", "xoxs-", "-", 20, 200),
          new SecretShape("slack-token", "xapp-", "-", 20, 200),
          new SecretShape("google-api-key", "AIza", URL64, 35, 35),
          new SecretShape("google-oauth-token", "ya29.", URL64, 20, 400),
          new SecretShape("stripe-key", "sk_live_", "", 16, 128),
          new SecretShape("stripe-key", "rk_live_", "", 16, 128),
          new SecretShape("stripe-key", "sk_test_", "", 16, 128),
          new SecretShape("openai-key", "sk-", URL64, 32, 200),
          new SecretShape("npm-token", "npm_", "", 36, 36),
          new SecretShape("pypi-token", "pypi-AgE", URL64, 50, 250),
          new SecretShape("hugging-face-token", "hf_", "", 30, 40),
          new SecretShape("sendgrid-key", "SG.", "-_.", 60, 70),
          new SecretShape("shopify-token", "shpat_", "", 32, 32),
          new SecretShape("digitalocean-token", "dop_v1_", "", 64, 64));

  private static final List<List<SecretShape>> BY_FIRST = new ArrayList<>();

  static {
    for (char c = 0; c < 128; c++) {
      char first = c;
      BY_FIRST.add(SHAPES.stream().filter(s -> s.prefix().charAt(0) == first).toList());
    }
  }

  /** Whether a key may begin with a character. */
  static boolean begins(char c) {
    return c == 'e' || (c < 128 && !BY_FIRST.get(c).isEmpty());
  }

  /** The index is that of a first character. */
  @Override
  public PiiSpan match(PiiText text, int at) {
    char before = text.at(at - 1);
    if (text.asciiWord(at - 1) || before == '_' || before == '-') {
      return null;
    }
    for (var shape : BY_FIRST.get(text.at(at))) {
      int end = shape.end(text, at);
      if (end > 0 && shaped(shape, text, at, end)) {
        return new PiiSpan(PiiKind.API_KEY, shape.name(), at, end);
      }
    }
    return webToken(text, at);
  }

  private static boolean shaped(SecretShape shape, PiiText text, int start, int end) {
    return switch (shape.name()) {
      case "aws-access-key" -> upperCase(text, start, end);
      // "sk-" begins ordinary words with hyphens, too: a key has capitals and digits.
      case "openai-key" -> mixed(text, start + 3, end);
      default -> true;
    };
  }

  private static boolean upperCase(PiiText text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.at(i) >= 'a') {
        return false;
      }
    }
    return true;
  }

  static boolean mixed(PiiText text, int start, int end) {
    boolean digit = false;
    boolean upper = false;
    boolean lower = false;
    for (int i = start; i < end; i++) {
      digit |= text.digit(i);
      upper |= text.at(i) >= 'A' && text.at(i) <= 'Z';
      lower |= text.at(i) >= 'a' && text.at(i) <= 'z';
    }
    return digit && upper && lower;
  }

  /** A JSON Web Token (RFC 7519): three parts in Base64url, the first two of them JSON objects. */
  private static PiiSpan webToken(PiiText text, int at) {
    if (text.at(at) != 'e' || text.at(at + 1) != 'y' || text.at(at + 2) != 'J') {
      return null;
    }
    int end = part(text, at);
    if (end - at < 16
        || text.at(end) != '.'
        || text.at(end + 1) != 'e'
        || text.at(end + 2) != 'y') {
      return null;
    }
    int second = part(text, end + 1);
    if (second - end < 10 || text.at(second) != '.') {
      return null;
    }
    int third = part(text, second + 1);
    boolean whole = third - second > 10 && SecretShape.varied(text, second + 1, third);
    return whole ? new PiiSpan(PiiKind.API_KEY, "json-web-token", at, third) : null;
  }

  private static int part(PiiText text, int from) {
    int end = from;
    while (text.asciiWord(end) || text.at(end) == '-' || text.at(end) == '_') {
      end++;
    }
    return end;
  }
}
