package io.cuvee.core.document;

import java.util.List;
import java.util.Map;

/**
 * One document as ingest makes it; later stages add columns to its row and never rename these.
 * Texts hold no unpaired surrogates. Absent strings are empty, never null.
 *
 * @param span where the record stands; it gives the id
 * @param url address the text was fetched from, or empty
 * @param host host of the address in lower case, or empty
 * @param crawlDate time of the crawl as the record tells it (ISO 8601), or empty
 * @param contentType media type without parameters, lower case
 * @param kind prose or code
 * @param title title of the page, or empty
 * @param text the text: main content, paragraphs separated by a line feed
 * @param language ISO 639-1 code, or 639-3 where there is none; {@code und} if not identified
 * @param languageScore probability of the language, 0 to 1
 * @param licence evidence of ingest; decided by the filters
 * @param metadata input columns and headers that Cuvée does not know, by name
 * @param lineage what made or changed the text, in order, each with its version
 */
public record Document(
    Span span,
    String url,
    String host,
    String crawlDate,
    String contentType,
    ContentKind kind,
    String title,
    String text,
    String language,
    double languageScore,
    Licence licence,
    Map<String, String> metadata,
    List<String> lineage) {

  /** The language of a text that was not identified. */
  public static final String UNDETERMINED = "und";

  public Document {
    metadata = Map.copyOf(metadata);
    lineage = List.copyOf(lineage);
  }

  /** The identity, from the place. */
  public DocumentId id() {
    return span.documentId();
  }
}
