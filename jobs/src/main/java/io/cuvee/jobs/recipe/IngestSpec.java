package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * How records become documents.
 *
 * @param pages what of pages is text, and how it is written
 * @param languageModel path of a fastText model; empty for the built-in one
 * @param limits what is too large to be read
 */
public record IngestSpec(PageSpec pages, String languageModel, LimitsSpec limits)
    implements Serializable {
  /** Whether the built-in language identifier serves. */
  public boolean embeddedLanguageModel() {
    return languageModel.isEmpty();
  }
}
