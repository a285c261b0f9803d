package io.cuvee.ingest;

import io.cuvee.core.document.Span;
import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.stored.StoredBytes;
import io.cuvee.ingest.warc.Placement;
import io.cuvee.ingest.warc.RecordReader;
import io.cuvee.ingest.warc.StoredEntry;
import io.cuvee.ingest.zip.SourcePart;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the responses of a file stand, so that a revisit (ISO 28500:2017, section 6.7) finds its
 * original: by record id, by payload digest, and for the profile {@code server-not-modified} by
 * address and date. Places are kept and not bytes: a revisit reads its original again. Known are
 * the last responses alone, and what may be read again in all is a multiple of the file.
 */
final class Originals {
  /** Field under which a resolved revisit names its original. */
  static final String REVISIT_OF = "revisit-of";

  private static final int MOST_KEYS = 1 << 15;
  private static final int LONGEST_KEY = 512;
  private static final int READ_AGAIN = 16;
  private static final long READ_AGAIN_FREE = 1 << 26;

  private final ByteSource bytes;
  private final StoredBytes.Kind kind;
  private final Limits limits;
  private final LinkedHashMap<String, Original> places = new LinkedHashMap<>();
  private long allowance;

  private record Original(Span span, String date) {}

  Originals(ByteSource bytes, StoredBytes.Kind kind, Limits limits) throws IOException {
    this.bytes = bytes;
    this.kind = kind;
    this.limits = limits;
    this.allowance = READ_AGAIN_FREE + READ_AGAIN * bytes.size();
  }

  /** A revisit whose original is known becomes a response; every other entry stays as it is. */
  StoredEntry resolve(StoredEntry entry) throws IOException {
    if (!(entry instanceof StoredEntry.Sound record)) {
      return entry;
    }
    if (record.kind().equals("response")) {
      remember(record);
    } else if (record.kind().equals("revisit")) {
      var original = find(record);
      if (original.isPresent()) {
        var response = read(original.get().span);
        return response.isPresent() ? merged(record, response.get()) : entry;
      }
    }
    return entry;
  }

  private void remember(StoredEntry.Sound record) throws IOException {
    var span = record.span();
    if (span.length() == 0 || span.offset() + span.length() > bytes.size()) {
      // It begins or ends inside a compressed member: it could not be read by itself.
      return;
    }
    var original = new Original(span, record.field("WARC-Date"));
    put("id " + record.field("WARC-Record-ID"), original);
    put("digest " + record.field("WARC-Payload-Digest"), original);
    put("uri " + record.field("WARC-Target-URI"), original);
    var eldest = places.keySet().iterator();
    while (places.size() > MOST_KEYS) {
      eldest.next();
      eldest.remove();
    }
  }

  private void put(String key, Original original) {
    if (!key.endsWith(" ") && key.length() <= LONGEST_KEY) {
      places.remove(key);
      places.put(key, original);
    }
  }

  private Optional<Original> find(StoredEntry.Sound revisit) {
    var byId = places.get("id " + revisit.field("WARC-Refers-To"));
    if (byId != null) {
      return Optional.of(byId);
    }
    if (!revisit.field("WARC-Profile").contains("server-not-modified")) {
      return Optional.ofNullable(places.get("digest " + revisit.field("WARC-Payload-Digest")));
    }
    String referred = revisit.field("WARC-Refers-To-Target-URI");
    String uri = referred.isEmpty() ? revisit.field("WARC-Target-URI") : referred;
    String date = revisit.field("WARC-Refers-To-Date");
    return Optional.ofNullable(places.get("uri " + uri))
        .filter(original -> date.isEmpty() || date.equals(original.date));
  }

  private Optional<StoredEntry.Sound> read(Span span) throws IOException {
    if (allowance <= 0) {
      return Optional.empty();
    }
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
      allowance -= Math.max(reader.decodedBytes(), span.length());
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
