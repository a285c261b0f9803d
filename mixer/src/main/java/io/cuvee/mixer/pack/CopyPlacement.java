package io.cuvee.mixer.pack;

import java.io.Serializable;

/**
 * Where a copy of a document stands in its domain's stream of tokens.
 *
 * @param documentId id of the document
 * @param group id of its group of near-duplicates; its own id if it has none
 * @param domain index of the domain
 * @param epoch which copy, from 0
 * @param start offset of its first token in the domain's stream
 * @param length its tokens, the separator included
 */
public record CopyPlacement(
    String documentId, String group, int domain, int epoch, long start, int length)
    implements Serializable {
  public CopyPlacement {
    if (start < 0 || length < 0) {
      throw new IllegalArgumentException("Not a place: start " + start + ", length " + length);
    }
  }
}
