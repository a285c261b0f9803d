package io.cuvee.ingest.language;

import java.io.Serializable;

/**
 * What a text is written in, as far as a model can tell.
 *
 * @param language ISO 639-1 code where there is one, else ISO 639-3; {@code und} for a text without
 *     evidence
 * @param score the model's confidence, 0 to 1 (fastText's own scores may exceed 1 by 1e-5)
 */
public record Guess(String language, double score) implements Serializable {
  /** The answer for a text that shows nothing. */
  public static final Guess UNDETERMINED = new Guess("und", 0);
}
