package io.cuvee.mixer.shard;

import java.util.List;

/**
 * What the manifest does not know about a data set, for its card and metadata. Empty strings and
 * lists are left out.
 *
 * @param name name of the data set
 * @param description what it is, in a sentence or two
 * @param licences SPDX identifiers of the documents' licences
 * @param languages ISO 639 codes of the documents' languages
 * @param url where it is published
 */
public record DatasetFacts(
    String name, String description, List<String> licences, List<String> languages, String url) {
  public DatasetFacts {
    licences = List.copyOf(licences);
    languages = List.copyOf(languages);
  }
}
