package io.cuvee.ingest.html;

import io.cuvee.core.document.LicenceEvidence;
import java.util.List;

/**
 * What a page says.
 *
 * @param title the page's title without the site's name; empty if it has none
 * @param text paragraphs separated by line feeds, list items led by {@code "- "}, cells of a
 *     table's row separated by {@code " | "}, code as it stands; empty if the page has no text
 * @param declaredLanguage ISO 639 code that the page declares, or null
 * @param evidence signs of a licence, in the order of the page
 * @param step entry for the document's lineage: the extractor and its version
 */
public record Extraction(
    String title,
    String text,
    String declaredLanguage,
    List<LicenceEvidence> evidence,
    String step) {
  /** Copies the list. */
  public Extraction {
    evidence = List.copyOf(evidence);
  }
}
