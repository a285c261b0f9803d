package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * How records become documents.
 *
 * @param profile {@code article}, {@code main} or {@code all}
 * @param languageModel path of a fastText model; empty for the built-in one
 * @param urls which addresses are read
 * @param limits what is too large to be read
 */
public record IngestSpec(String profile, String languageModel, UrlSpec urls, LimitsSpec limits)
    implements Serializable {
  /** Whether the built-in language identifier serves. */
  public boolean embeddedLanguageModel() {
    return languageModel.isEmpty();
  }
}
