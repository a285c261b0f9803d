package io.cuvee.ingest.html;

import io.cuvee.core.document.LicenceEvidence;
import java.util.List;

/**
 * What a page says.
 *
 * @param title the page's title without the site's name; empty if it has none
 * @param text in the form that was asked for. Plain text: blocks separated by line feeds, items of
 *     lists led by {@code "- "} or their number and nested by indentation, cells of a table's row
 *     separated by {@code " | "}, code as it stands. Both forms: formulas as TeX between dollars,
 *     two of them for displayed ones. Empty if the page has no text
 * @param declaredLanguage ISO 639 code that the page declares, or null
 * @param fields author, dates, addresses
 * @param evidence signs of a licence, in the order of the page
 * @param step entry for the document's lineage: the extractor and its version
 */
public record Extraction(
    String title,
    String text,
    String declaredLanguage,
    PageFields fields,
    List<LicenceEvidence> evidence,
    String step) {
  /** Copies the list. */
  public Extraction {
    evidence = List.copyOf(evidence);
  }
}
