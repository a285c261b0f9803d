package io.cuvee.ingest.html;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a page says of where it comes from; empty for what it does not say.
 *
 * @param author names, divided by commas; at most 300 characters
 * @param published day of publication, {@code yyyy-MM-dd}
 * @param modified day of the last change, not before that of publication
 * @param canonicalUrl absolute address by HTTP or HTTPS
 * @param siteName name of the site; at most 200 characters
 */
public record PageFields(
    String author, String published, String modified, String canonicalUrl, String siteName) {

  static final PageFields NONE = new PageFields("", "", "", "", "");

  /** What is there, by the names of a document's metadata. */
  public Map<String, String> metadata() {
    var metadata = new TreeMap<String, String>();
    put(metadata, "author", author);
    put(metadata, "published", published);
    put(metadata, "modified", modified);
    put(metadata, "canonical-url", canonicalUrl);
    put(metadata, "site-name", siteName);
    return metadata;
  }

  private static void put(Map<String, String> metadata, String name, String value) {
    if (!value.isEmpty()) {
      metadata.put(name, value);
    }
  }
}
