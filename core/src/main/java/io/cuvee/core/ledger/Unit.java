package io.cuvee.core.ledger;

import java.util.Locale;

/** What a ledger counts. */
public enum Unit {
  /** Records of a container, on the way in. */
  RECORDS,
  /** Documents. */
  DOCUMENTS,
  /** Unicode code points of the text. */
  CHARACTERS,
  /** Tokens of the recipe's tokenizer. */
  TOKENS;

  /** The name in {@code ledger.json}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
