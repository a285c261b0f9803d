package io.cuvee.ingest.warc;

import io.cuvee.core.hash.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * Writes WARC/1.1 records (IIPC, "The WARC Format 1.1", section 4), each a gzip member of its own.
 * Nothing but the arguments enters the records: dates come from the caller, and a record's id is
 * made from its address and date. The compressed form is that of the platform's zlib.
 *
 * <p>Header values lose their control characters, so that no value can begin a new field.
 */
public final class WarcWriter implements Closeable {
  private static final String END_OF_LINE = "\r\n";
  private final OutputStream out;

  /** A writer that appends to the stream and closes it at the end. */
  public WarcWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes a {@code warcinfo} record.
   *
   * @param fields the file's description, in the order of the map ({@code software}, {@code
   *     format})
   * @param isoDate date of the file, ISO 8601 in UTC
   * @param filename the file's name
   */
  public void writeInfo(Map<String, String> fields, String isoDate, String filename)
      throws IOException {
    var block = new StringBuilder();
    fields.forEach((name, value) -> field(block, name, value));
    var header = new StringBuilder();
    field(header, "WARC-Filename", filename);
    field(header, "Content-Type", "application/warc-fields");
    write("warcinfo", filename, isoDate, header, utf8(block));
  }

  /**
   * Writes a {@code response} record that holds an HTTP response of status 200.
   *
   * @param url the address of the page
   * @param isoDate time of the crawl, ISO 8601 in UTC
   * @param httpHeaders the response's header fields, in the order of the map; {@code
   *     Content-Length} is added if none is there
   * @param body the response's body, as the headers describe it
   */
  public void writeResponse(
      String url, String isoDate, Map<String, String> httpHeaders, byte[] body) throws IOException {
    var head = new StringBuilder("HTTP/1.1 200 OK").append(END_OF_LINE);
    httpHeaders.forEach((name, value) -> field(head, name, value));
    if (httpHeaders.keySet().stream().noneMatch("Content-Length"::equalsIgnoreCase)) {
      field(head, "Content-Length", Integer.toString(body.length));
    }
    var block = new ByteArrayOutputStream();
    block.writeBytes(utf8(head.append(END_OF_LINE)));
    block.writeBytes(body);
    var header = new StringBuilder();
    field(header, "WARC-Target-URI", url);
    field(header, "Content-Type", "application/http;msgtype=response");
    write("response", url, isoDate, header, block.toByteArray());
  }

  private void write(String type, String subject, String isoDate, CharSequence fields, byte[] block)
      throws IOException {
    var header = new StringBuilder("WARC/1.1").append(END_OF_LINE);
    field(header, "WARC-Type", type);
    field(header, "WARC-Record-ID", "<" + recordId(subject, isoDate) + ">");
    field(header, "WARC-Date", isoDate);
    header.append(fields);
    field(header, "Content-Length", Integer.toString(block.length));
    var record = new ByteArrayOutputStream(block.length + 512);
    record.writeBytes(utf8(header.append(END_OF_LINE)));
    record.writeBytes(block);
    record.writeBytes(utf8(END_OF_LINE + END_OF_LINE));
    GzipMember.write(record.toByteArray(), out);
  }

  /** The id of the record of an address and a date: an RFC 9562 version 8 UUID. */
  static String recordId(String subject, String isoDate) {
    var digest = ByteBuffer.wrap(Sha256.digest(subject + '\0' + isoDate));
    long high = digest.getLong() & ~0xf000L | 0x8000L;
    long low = digest.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
    return "urn:uuid:" + new UUID(high, low);
  }

  private static void field(StringBuilder header, String name, String value) {
    plain(header, name).append(": ");
    plain(header, value).append(END_OF_LINE);
  }

  private static StringBuilder plain(StringBuilder header, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      header.append(c < ' ' || c == 0x7f ? ' ' : c);
    }
    return header;
  }

  private static byte[] utf8(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
