package io.cuvee.ingest;

import io.cuvee.core.document.Span;
import io.cuvee.ingest.warc.StoredEntry;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Where the responses of a file stand, so that a revisit (ISO 28500:2017, section 6.7) finds its
 * original before it: by record id, by payload digest, and for the profile {@code
 * server-not-modified} by address and date. Known are the last responses alone, and what may be
 * read again in all is a multiple of the file.
 */
final class OriginalPlaces implements RevisitOriginals {
  private static final int MOST_KEYS = 1 << 15;
  private static final int LONGEST_KEY = 512;
  private static final int READ_AGAIN = 16;
  private static final long READ_AGAIN_FREE = 1 << 26;

  private final long size;
  private final LinkedHashMap<String, Original> places = new LinkedHashMap<>();
  private long allowance;

  private record Original(Span span, long cost, String date) {}

  /** For a file of this size. */
  OriginalPlaces(long size) {
    this.size = size;
    this.allowance = READ_AGAIN_FREE + READ_AGAIN * size;
  }

  @Override
  public Optional<Span> of(StoredEntry.Sound record) {
    if (record.kind().equals("response")) {
      remember(record);
    } else if (record.kind().equals("revisit") && allowance > 0) {
      var original = find(record);
      original.ifPresent(found -> allowance -= found.cost);
      return original.map(Original::span);
    }
    return Optional.empty();
  }

  private void remember(StoredEntry.Sound record) {
    var span = record.span();
    if (span.length() == 0 || span.offset() + span.length() > size) {
      // It begins or ends inside a compressed member: it could not be read by itself.
      return;
    }
    long cost = Math.max(record.block().length, span.length());
    var original = new Original(span, cost, record.field("WARC-Date"));
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
}
