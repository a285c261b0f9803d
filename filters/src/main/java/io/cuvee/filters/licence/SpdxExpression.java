package io.cuvee.filters.licence;

import java.util.Optional;

/**
 * SPDX licence expressions (SPDX 2.3, annex D): {@code AND} binds tighter than {@code OR}; a choice
 * is taken at its freest, a sum at its most restrictive; exceptions only add freedom and are left
 * aside. One unknown identifier in a sum leaves the whole unknown.
 */
final class SpdxExpression {
  private static final int DEEPEST = 16;
  private static final int LONGEST = 1000;

  private final String[] tokens;
  private int at;

  private SpdxExpression(String text) {
    tokens = text.replace("(", " ( ").replace(")", " ) ").trim().split("\\s+");
  }

  /** The licence that an expression comes to, or empty if it is none. */
  static Optional<NamedLicence> read(String text) {
    if (text.length() > LONGEST || text.isBlank()) {
      return Optional.empty();
    }
    var expression = new SpdxExpression(text);
    var result = expression.choice(0);
    return expression.at == expression.tokens.length ? result : Optional.empty();
  }

  private Optional<NamedLicence> choice(int depth) {
    var result = sum(depth);
    while (accept("OR")) {
      var other = sum(depth);
      boolean freer =
          other.isPresent()
              && (result.isEmpty() || other.get().tier().compareTo(result.get().tier()) < 0);
      result = freer ? other : result;
    }
    return result;
  }

  private Optional<NamedLicence> sum(int depth) {
    var result = term(depth);
    while (accept("AND")) {
      var other = term(depth);
      if (result.isEmpty() || other.isEmpty()) {
        result = Optional.empty();
      } else if (other.get().tier().compareTo(result.get().tier()) > 0) {
        result = other;
      }
    }
    return result;
  }

  private Optional<NamedLicence> term(int depth) {
    if (at == tokens.length || depth > DEEPEST) {
      return Optional.empty();
    }
    var token = tokens[at++];
    if (token.equals("(")) {
      var inner = choice(depth + 1);
      return accept(")") ? inner : Optional.empty();
    }
    if (accept("WITH")) {
      at++;
    }
    return LicenceTable.byId(token);
  }

  private boolean accept(String word) {
    if (at < tokens.length && tokens[at].equalsIgnoreCase(word)) {
      at++;
      return true;
    }
    return false;
  }
}
