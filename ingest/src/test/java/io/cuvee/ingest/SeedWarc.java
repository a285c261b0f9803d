package io.cuvee.ingest;

import io.cuvee.ingest.warc.WarcWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A small WARC file of a few pages, in each way of storing it. */
final class SeedWarc {
  static final int PAGES = 5;

  private SeedWarc() {}

  static String page(int number) {
    return ("Sentence number " + number + " of the page. ").repeat(3);
  }

  /** Per-record gzip: warcinfo, then the pages. */
  static byte[] gzip() {
    var out = new ByteArrayOutputStream();
    members().forEach(out::writeBytes);
    return out.toByteArray();
  }

  /** The gzip members one by one. */
  static List<byte[]> members() {
    var members = new ArrayList<byte[]>();
    try {
      members.add(
          member(w -> w.writeInfo(Map.of("software", "test"), "2026-01-01T00:00:00Z", "s.gz")));
      for (int i = 0; i < PAGES; i++) {
        int page = i;
        members.add(
            member(
                w ->
                    w.writeResponse(
                        "https://a.example/" + page,
                        "2026-01-01T00:00:0" + page + "Z",
                        Map.of("Content-Type", "text/plain"),
                        page(page).getBytes(StandardCharsets.UTF_8))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return members;
  }

  private interface Writing {
    void to(WarcWriter writer) throws IOException;
  }

  private static byte[] member(Writing writing) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = new WarcWriter(out)) {
      writing.to(writer);
    }
    return out.toByteArray();
  }

  /** Without compression. */
  static byte[] plain() {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip()))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The records one by one, without compression. */
  static List<byte[]> records() {
    var records = new ArrayList<byte[]>();
    int start = 0;
    byte[] plain = plain();
    for (int end : plainEnds()) {
      records.add(java.util.Arrays.copyOfRange(plain, start, end));
      start = end;
    }
    return records;
  }

  /** Offsets in {@link #plain} where a record ends, separator included. */
  static List<Integer> plainEnds() {
    var ends = new ArrayList<Integer>();
    int end = 0;
    for (var member : members()) {
      try (var in = new GZIPInputStream(new ByteArrayInputStream(member))) {
        end += in.readAllBytes().length;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      ends.add(end);
    }
    return ends;
  }

  /** The whole file as one gzip stream. */
  static byte[] oneStream() {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
