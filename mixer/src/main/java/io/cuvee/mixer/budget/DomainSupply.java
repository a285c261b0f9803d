package io.cuvee.mixer.budget;

import java.io.Serializable;

/**
 * What a domain has to offer.
 *
 * @param domain name of the domain
 * @param documents how many documents it holds
 * @param tokens their tokens, one end-of-document separator each included
 */
public record DomainSupply(String domain, long documents, long tokens) implements Serializable {
  public DomainSupply {
    if (domain.isEmpty() || documents < 0 || tokens < 0) {
      throw new IllegalArgumentException(
          "Not a supply: '" + domain + "', " + documents + " documents, " + tokens + " tokens");
    }
  }
}
