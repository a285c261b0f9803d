package io.cuvee.ingest;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Ten small records of each kind of archive, at addresses that tell their number. */
enum SeedRecords {
  /** Responses: plain text, pages, gzip and zstd bodies, chunks; two hold a WARC header. */
  WARC,
  ARC,
  /** Conversions. */
  WET,
  /** JSON in records of type metadata. */
  WAT;

  static final int COUNT = 10;

  static String address(int number) {
    return "http://a.example/" + number;
  }

  /** The records, in their order. */
  List<byte[]> all() {
    var records = new ArrayList<byte[]>();
    for (int i = 0; i < COUNT; i++) {
      records.add(
          switch (this) {
            case WARC -> response(i);
            case ARC -> arc(i);
            case WET -> record(i, "conversion", "text/plain", text(i));
            case WAT ->
                record(
                    i,
                    "metadata",
                    "application/json",
                    utf8("{\"Links\":[" + "1,".repeat(150) + i + "]}"));
          });
    }
    return records;
  }

  private static byte[] text(int i) {
    return utf8(("Sentence " + i + " of a text that a page holds, " + i * i + ".\n").repeat(8));
  }

  private static byte[] response(int i) {
    byte[] text = text(i);
    return switch (i % 5) {
      case 0 -> response(i, "Content-Type: text/plain\r\n", text);
      case 1 -> response(i, "Content-Type: text/html\r\n", page(i));
      case 2 ->
          response(
              i,
              "Content-Type: text/plain\r\nContent-Encoding: gzip\r\n",
              StoredForm.GZIP.stored(text));
      case 3 -> response(i, "Content-Encoding: zstd\r\n", Zstd.compress(text));
      default ->
          response(i, "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n", chunks(text));
    };
  }

  private static byte[] page(int i) {
    return utf8(
        "<html><title>Page "
            + i
            + "</title><p>A page that quotes a record:</p><pre>WARC/1.0\r\n"
            + "WARC-Type: response\r\nContent-Length: 10\r\n\r\n</pre><p>and goes on.</p></html>");
  }

  private static byte[] chunks(byte[] text) {
    String latin = new String(text, StandardCharsets.ISO_8859_1);
    return CornerCase.bytes(
        Integer.toHexString(100)
            + "\r\n"
            + latin.substring(0, 100)
            + "\r\n"
            + Integer.toHexString(latin.length() - 100)
            + "\r\n"
            + latin.substring(100)
            + "\r\n0\r\n\r\n");
  }

  private static byte[] response(int number, String headers, byte[] body) {
    byte[] block = CornerCase.join(utf8("HTTP/1.1 200 OK\r\n" + headers + "\r\n"), body);
    return record(number, "response", "application/http;msgtype=response", block);
  }

  private static byte[] record(int number, String kind, String type, byte[] block) {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + kind
            + "\r\nWARC-Record-ID: <urn:uuid:"
            + number
            + ">\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: "
            + address(number)
            + "\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return CornerCase.join(utf8(header), block, utf8("\r\n\r\n"));
  }

  private static byte[] arc(int number) {
    byte[] block =
        CornerCase.join(utf8("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"), text(number));
    String line = " 1.2.3.4 20080430204826 text/plain " + block.length + "\n";
    return CornerCase.join(utf8(address(number) + line), block, utf8("\n"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A record whose header says something else of its length: by this, or in these words. */
  byte[] lying(int number, int by, String words) {
    String record = new String(all().get(number), StandardCharsets.ISO_8859_1);
    int line = record.indexOf('\n');
    int from = this == ARC ? record.lastIndexOf(' ', line) + 1 : record.indexOf("Length: ") + 8;
    int to = from;
    while (Character.isDigit(record.charAt(to))) {
      to++;
    }
    String length =
        words == null
            ? Integer.toString(Math.max(0, Integer.parseInt(record.substring(from, to)) + by))
            : words;
    return CornerCase.bytes(record.substring(0, from) + length + record.substring(to));
  }
}
