package io.cuvee.ingest;

import io.cuvee.core.document.Span;
import java.util.List;
import java.util.Map;

/**
 * The content of a record before it is text.
 *
 * @param span where the record stands
 * @param url address, or empty
 * @param name file name or address whose ending may tell the type
 * @param date time of the crawl, or empty
 * @param type media type as claimed, or empty
 * @param charset charset as claimed by a header, or empty
 * @param content the bytes, content codings undone
 * @param headers HTTP headers, or none
 * @param metadata what goes along with the document
 * @param lineage what was done so far
 */
record Payload(
    Span span,
    String url,
    String name,
    String date,
    String type,
    String charset,
    byte[] content,
    Map<String, List<String>> headers,
    Map<String, String> metadata,
    List<String> lineage) {}
