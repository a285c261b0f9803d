package io.cuvee.ingest.wiki;

/**
 * A page as the dump gives it.
 *
 * @param title its title with its namespace
 * @param namespace number of its namespace; 0 holds the articles
 * @param id its number in the wiki
 * @param redirect whether it only points to another page
 * @param timestamp time of the revision, ISO 8601
 * @param model the content model; empty or {@code wikitext} for pages of text
 * @param text the wikitext
 */
public record WikiPage(
    String title,
    String namespace,
    String id,
    boolean redirect,
    String timestamp,
    String model,
    String text) {

  /** Why the page is no document, or empty if it is an article in wikitext. */
  public String otherKind() {
    if (!namespace.equals("0")) {
      return "namespace:" + (namespace.length() <= 8 ? namespace : "unknown");
    }
    if (redirect) {
      return "redirect";
    }
    boolean wikitext = model.isEmpty() || model.equals("wikitext");
    return wikitext ? "" : "content-model:" + (model.length() <= 40 ? model : "unknown");
  }
}
