package io.cuvee.ingest;

import io.cuvee.core.document.Document;
import io.cuvee.ingest.charset.TextDecoder;
import io.cuvee.ingest.http.MediaType;
import io.cuvee.ingest.warc.HeaderFields;
import io.cuvee.ingest.warc.StoredEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Records of type {@code metadata} that tell about a document's record (ISO 28500:2017, sections
 * 5.7 and 6.6): their fields go along with the document under {@code warc-metadata.}, but for
 * links, of which there may be thousands.
 */
final class ConcurrentMetadata {
  private static final String PREFIX = "warc-metadata.";
  private static final int LONGEST_BLOCK = 1 << 16;
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_VALUE = 1_024;
  private static final int MOST_FIELDS = 32;

  private ConcurrentMetadata() {}

  /** Whether the record is metadata of the document's record. */
  static boolean concerns(StoredEntry.Sound record, Document document) {
    return names(record, document.metadata().getOrDefault("warc-record-id", ""));
  }

  /** Whether the record is metadata of the record with this id. */
  static boolean names(StoredEntry.Sound record, String id) {
    return record.kind().equals("metadata")
        && !id.isEmpty()
        && (values(record, "WARC-Concurrent-To").contains(id)
            || values(record, "WARC-Refers-To").contains(id));
  }

  private static List<String> values(StoredEntry.Sound record, String field) {
    return record.fields().getOrDefault(field, List.of());
  }

  /** The document with the record's fields. */
  static Document added(StoredEntry.Sound record, Document document) {
    var type = MediaType.parse(record.field("Content-Type")).type();
    if (!type.equals("application/warc-fields") || record.block().length > LONGEST_BLOCK) {
      return document;
    }
    var metadata = new TreeMap<>(document.metadata());
    var fields = HeaderFields.parse(new String(record.block(), StandardCharsets.ISO_8859_1));
    int count = 0;
    for (var field : fields.entrySet()) {
      String name = field.getKey().toLowerCase(Locale.ROOT);
      boolean told = !name.equals("outlink") && name.length() <= LONGEST_NAME;
      String value = String.join(", ", field.getValue());
      if (told && value.length() <= LONGEST_VALUE && count++ < MOST_FIELDS) {
        metadata.putIfAbsent(PREFIX + TextDecoder.clean(name), TextDecoder.clean(value));
      }
    }
    return new Document(
        document.span(),
        document.url(),
        document.host(),
        document.crawlDate(),
        document.contentType(),
        document.kind(),
        document.title(),
        document.text(),
        document.language(),
        document.languageScore(),
        document.licence(),
        metadata,
        document.lineage());
  }
}
