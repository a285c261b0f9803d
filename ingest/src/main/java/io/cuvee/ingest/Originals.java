package io.cuvee.ingest;

import io.cuvee.core.document.Span;
import io.cuvee.core.io.ByteSource;
import io.cuvee.core.io.UnreadableSourceException;
import io.cuvee.ingest.stored.StoredBytes;
import io.cuvee.ingest.warc.Placement;
import io.cuvee.ingest.warc.RecordReader;
import io.cuvee.ingest.warc.StoredEntry;
import io.cuvee.ingest.zip.SourcePart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a revisit (ISO 28500:2017, section 6.7) a response with its original's block. Places are
 * kept and not bytes: a revisit reads its original again.
 */
final class Originals {
  /** Field under which a resolved revisit names its original. */
  static final String REVISIT_OF = "revisit-of";

  private final ByteSource bytes;
  private final StoredBytes.Kind kind;
  private final Limits limits;
  private final RevisitOriginals places;

  Originals(ByteSource bytes, StoredBytes.Kind kind, Limits limits, RevisitOriginals places) {
    this.bytes = bytes;
    this.kind = kind;
    this.limits = limits;
    this.places = places;
  }

  /** A revisit whose original is known becomes a response; every other entry stays as it is. */
  StoredEntry resolve(StoredEntry entry) throws IOException {
    if (!(entry instanceof StoredEntry.Sound record)) {
      return entry;
    }
    var place = places.of(record);
    if (place.isEmpty()) {
      return entry;
    }
    try {
      var original = read(place.get());
      return original.isEmpty() ? entry : merged(record, original.get());
    } catch (UnreadableSourceException e) {
      // The file is lost; its reader will meet that as well.
      return entry;
    }
  }

  private Optional<StoredEntry.Sound> read(Span span) throws IOException {
    var part = new SourcePart(bytes, bytes.name(), span.offset(), span.length());
    var placement = Placement.whole(span.source(), span.file(), span.length());
    try (var reader =
        new RecordReader(
            placement,
            part,
            kind,
            limits.container(),
            limits.headerBytes(),
            limits.recordBytes())) {
      var found = reader.next().filter(StoredEntry.Sound.class::isInstance);
      return found.map(StoredEntry.Sound.class::cast).filter(r -> r.kind().equals("response"));
    }
  }

  private static StoredEntry merged(StoredEntry.Sound revisit, StoredEntry.Sound original) {
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(original.fields());
    for (var name : new String[] {"WARC-Target-URI", "WARC-Date", "WARC-Record-ID"}) {
      if (!revisit.field(name).isEmpty()) {
        fields.put(name, List.of(revisit.field(name)));
      }
    }
    String id = original.field("WARC-Record-ID");
    fields.put(REVISIT_OF, List.of(id.isEmpty() ? "a response without an id" : id));
    return new StoredEntry.Sound(
        "response", revisit.span(), fields, original.block(), original.repaired());
  }
}
