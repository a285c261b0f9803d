package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * How records become documents.
 *
 * @param pages what of pages is text, and how it is written
 * @param languageModel path of a fastText model; empty for the built-in one
 * @param languageModelSha256 what the model's bytes must hash to, in hexadecimal; empty for any
 * @param paragraphLanguages whether the language of each paragraph is told
 * @param urls which addresses are read
 * @param limits what is too large to be read
 */
public record IngestSpec(
    PageSpec pages,
    String languageModel,
    String languageModelSha256,
    boolean paragraphLanguages,
    UrlSpec urls,
    LimitsSpec limits)
    implements Serializable {
  /** Whether the built-in language identifier serves. */
  public boolean embeddedLanguageModel() {
    return languageModel.isEmpty();
  }
}
