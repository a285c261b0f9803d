package io.cuvee.filters.pii;

import java.util.Locale;

/** The kinds of personal data, the one that wins where two overlap first. */
public enum PiiKind {
  /** A private key in PEM. */
  PRIVATE_KEY,
  /** A key or token of a service, or a random value that is assigned to a secret's name. */
  API_KEY,
  /** An e-mail address outside the reserved domains of RFC 2606. */
  EMAIL,
  /** An international bank account number (ISO 13616). */
  IBAN,
  /** A payment card's number (ISO/IEC 7812). */
  CREDIT_CARD,
  /** A public IPv4 or IPv6 address. */
  IP_ADDRESS,
  /** A number that a state gives to a person. */
  NATIONAL_ID,
  /** A phone number. */
  PHONE;

  /** The name in recipes, columns and rules: {@code credit-card}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What stands for it in a masked text: {@code <CREDIT_CARD>}. */
  public String placeholder() {
    return '<' + name() + '>';
  }

  /**
   * The kind of a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static PiiKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
