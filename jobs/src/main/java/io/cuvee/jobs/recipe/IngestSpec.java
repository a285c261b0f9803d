package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * How records become documents.
 *
 * @param profile {@code article}, {@code main} or {@code all}
 * @param languageModel path of a fastText model; empty for the built-in one
 * @param languageModelSha256 what the model's bytes must hash to, in hexadecimal; empty for any
 * @param paragraphLanguages whether the language of each paragraph is told
 * @param limits what is too large to be read
 */
public record IngestSpec(
    String profile,
    String languageModel,
    String languageModelSha256,
    boolean paragraphLanguages,
    LimitsSpec limits)
    implements Serializable {
  /** Whether the built-in language identifier serves. */
  public boolean embeddedLanguageModel() {
    return languageModel.isEmpty();
  }
}
