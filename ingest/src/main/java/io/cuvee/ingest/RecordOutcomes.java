package io.cuvee.ingest;

import io.cuvee.core.verdict.FaultCause;
import io.cuvee.ingest.http.BodyDecoder;
import io.cuvee.ingest.http.DecodeLimits;
import io.cuvee.ingest.http.DecodedBody;
import io.cuvee.ingest.http.HttpResponse;
import io.cuvee.ingest.http.MediaType;
import io.cuvee.ingest.warc.StoredEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of a WARC or ARC record by itself. */
final class RecordOutcomes {
  private final DocumentMaker maker;
  private final Limits limits;
  private final BodyDecoder decoder;

  RecordOutcomes(DocumentMaker maker, Limits limits) {
    this.maker = maker;
    this.limits = limits;
    this.decoder = new BodyDecoder(new DecodeLimits(limits.decodedBytes(), limits.ratio()));
  }

  /** The outcome of a record, by its type. */
  Outcome outcome(StoredEntry.Sound record) {
    return switch (record.kind()) {
      case "response", "arc" -> response(record);
      case "resource" -> resource(record);
      case "conversion" -> content(record, MediaType.parse(record.field("Content-Type")));
      default -> new Outcome.Skipped(record.span(), record.kind());
    };
  }

  private Outcome resource(StoredEntry.Sound record) {
    if (url(record).startsWith("metadata:")) {
      // Crawlers' logs and settings (wget), not pages.
      return new Outcome.Skipped(record.span(), "resource-metadata");
    }
    return isHttp(record)
        ? response(record)
        : content(record, MediaType.parse(record.field("Content-Type")));
  }

  /** The block is the content itself. */
  private Outcome content(StoredEntry.Sound record, MediaType type) {
    var body = decoder.decode(record.block());
    return document(record, type, Map.of(), 0, body);
  }

  private Outcome response(StoredEntry.Sound record) {
    if (!isHttp(record)) {
      String type = MediaType.parse(record.field("Content-Type")).type();
      if (type.isEmpty()) {
        type = MediaType.parse(record.field("ARC-Content-Type")).type();
      }
      return new Outcome.Skipped(
          record.span(), "content-type:" + (type.isEmpty() ? "unknown" : type));
    }
    var parsed = HttpResponse.parse(record.block(), limits.headerBytes());
    if (parsed.isEmpty()) {
      return headless(record);
    }
    var response = parsed.get();
    if (response.status() / 100 != 2) {
      return new Outcome.Skipped(record.span(), "http-" + response.status());
    }
    var type = MediaType.parse(response.header("Content-Type"));
    String identified = MediaType.parse(record.field("WARC-Identified-Payload-Type")).type();
    var believed = identified.isEmpty() ? type : new MediaType(identified, type.charset());
    var body = decoder.decode(response, record.block());
    return document(record, believed, response.headers(), response.bodyStart(), body);
  }

  private Outcome headless(StoredEntry.Sound record) {
    byte[] block = record.block();
    if (startsWithHttp(block) && block.length > limits.headerBytes()) {
      String detail =
          "the head of the HTTP response is longer than the limit header-bytes, "
              + limits.headerBytes();
      return RecordGuard.fault(record.span(), FaultCause.LIMIT_EXCEEDED, detail, block);
    }
    String detail = "the block does not begin with the head of an HTTP response";
    return RecordGuard.fault(record.span(), FaultCause.BAD_HTTP, detail, block);
  }

  private static boolean startsWithHttp(byte[] b) {
    return b.length >= 5 && b[0] == 'H' && b[1] == 'T' && b[2] == 'T' && b[3] == 'P';
  }

  /** Whether the block is an HTTP message, by the header or, where it says nothing, the bytes. */
  private static boolean isHttp(StoredEntry.Sound record) {
    String type = MediaType.parse(record.field("Content-Type")).type();
    if (type.startsWith("application/http")) {
      return true;
    }
    boolean bytes = startsWithHttp(record.block());
    if (record.kind().equals("arc")) {
      return bytes || url(record).startsWith("http");
    }
    return type.isEmpty() && bytes;
  }

  private Outcome document(
      StoredEntry.Sound record,
      MediaType type,
      Map<String, List<String>> headers,
      int bodyStart,
      DecodedBody body) {
    if (body.fault() != null) {
      return RecordGuard.fault(record.span(), body.fault(), body.detail(), record.block());
    }
    var metadata = new TreeMap<String, String>();
    put(metadata, "warc-record-id", record.field("WARC-Record-ID"));
    put(metadata, "warc-truncated", record.field("WARC-Truncated"));
    put(metadata, "body-truncated", body.truncated());
    put(metadata, "record-length", record.repaired() ? "repaired" : "");
    put(metadata, "warc-segment", record.field("WARC-Segment-Number"));
    metadata.putAll(RecordDigests.disagreements(record, bodyStart, body));
    put(metadata, Originals.REVISIT_OF, record.field(Originals.REVISIT_OF));
    String url = url(record);
    return maker.fromBytes(
        new Payload(
            record.span(),
            url,
            url,
            record.field("WARC-Date"),
            type.type(),
            type.charset(),
            body.content(),
            headers,
            metadata,
            body.steps()));
  }

  private static void put(Map<String, String> metadata, String name, String value) {
    if (!value.isEmpty()) {
      metadata.put(name, value);
    }
  }

  /** The address, out of the angle brackets that some writers set around it. */
  private static String url(StoredEntry.Sound record) {
    String url = record.field("WARC-Target-URI");
    boolean bracketed = url.length() > 2 && url.startsWith("<") && url.endsWith(">");
    return bracketed ? url.substring(1, url.length() - 1) : url;
  }
}
