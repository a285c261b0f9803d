package io.cuvee.jobs.cli.page;

import io.cuvee.core.document.LicenceEvidence;
import java.util.List;
import java.util.Map;

/**
 * What a page says.
 *
 * @param id its file's name without the ending, its record's id, or the one it was given
 * @param url where it was found, or empty
 * @param title its title, or empty
 * @param text its text; may be empty
 * @param language language of the text, {@code und} if not identified
 * @param languageScore probability of the language
 * @param fields author, dates, addresses, as far as the page tells them, by name
 * @param evidence signs of a licence
 */
public record PageText(
    Object id,
    String url,
    String title,
    String text,
    String language,
    double languageScore,
    Map<String, String> fields,
    List<LicenceEvidence> evidence) {
  public PageText {
    fields = Map.copyOf(fields);
    evidence = List.copyOf(evidence);
  }
}
