package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.hash.KeyedHash;
import io.cuvee.core.hash.RandomStream;
import io.cuvee.core.io.ByteSource;
import io.cuvee.ingest.html.Profile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file in pieces is the file: documents, faults, places, counts and bytes, for any size. */
class PiecesTest {
  private static final int MUTANTS = Integer.getInteger("cuvee.mutants", 15);
  private static final long[] SIZES = {1, 300, 700, 2_000};

  private final long seed = Long.getLong("cuvee.seed", 1);

  /** Reads a file at once and in pieces, and compares; returns the number of pieces. */
  static int compare(
      String what,
      String file,
      SourceFormat format,
      byte[] bytes,
      IngestOptions options,
      long size) {
    var source = ByteSource.of(file, bytes);
    var input = new InputFile("web", file, format, source);
    var whole = Reading.of(file, source, format, options);
    var ingestor = new Ingestor(options, Reading.ENGLISH);
    var outcomes = new ArrayList<Outcome>();
    var counts = new TreeMap<String, Long>();
    long covered = 0;
    long next = 0;
    var pieces = Ingestor.pieces(input, options.limits(), size);
    for (var piece : pieces) {
      assertThat(piece.from()).as("%s: pieces of %d", what, size).isEqualTo(next);
      next = piece.to();
      try (var stream = ingestor.open(input, piece)) {
        stream.forEachRemaining(outcomes::add);
        var tally = stream.tally();
        assertThat(tally.coveredBytes()).as("%s: %s", what, piece).isEqualTo(piece.bytes());
        covered += tally.coveredBytes();
        tally.recordsByType().forEach((kind, n) -> counts.merge(kind, n, Long::sum));
      }
    }
    assertThat(covered).as("%s: bytes in pieces of %d", what, size).isEqualTo(bytes.length);
    assertThat(counts).as("%s: pieces of %d", what, size).isEqualTo(whole.tally().recordsByType());
    assertThat(shown(outcomes))
        .as("%s: pieces of %d", what, size)
        .containsExactlyElementsOf(shown(whole.outcomes()));
    return pieces.size();
  }

  /** Arrays compare by identity, so faults are shown with their samples as text. */
  private static List<String> shown(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(
            outcome ->
                outcome.fold(
                    accepted -> accepted.document().toString(),
                    Object::toString,
                    Object::toString,
                    quarantined -> {
                      var fault = quarantined.fault();
                      return fault.span()
                          + " "
                          + fault.cause()
                          + " "
                          + fault.detail()
                          + " "
                          + new String(fault.sample(), StandardCharsets.ISO_8859_1);
                    }))
        .toList();
  }

  /** The mutations' records, with revisits, metadata and a record that holds a whole WARC file. */
  private static List<byte[]> records() {
    var records = new ArrayList<byte[]>();
    for (var record : SeedRecords.WARC.all()) {
      records.add(record);
      int i = records.size();
      if (i % 3 == 0) {
        records.add(
            record(
                "revisit",
                "WARC-Record-ID: <urn:uuid:r"
                    + i
                    + ">\r\nWARC-Target-URI: http://b.example/\r\nWARC-Refers-To: <urn:uuid:"
                    + i / 4
                    + ">\r\n",
                "HTTP/1.1 304 Not Modified\r\n\r\n"));
        records.add(
            record(
                "metadata",
                "WARC-Concurrent-To: <urn:uuid:r"
                    + i
                    + ">\r\nContent-Type: application/warc-fields\r\n",
                "hops: " + i + "\r\n"));
      }
    }
    records.add(record("resource", "Content-Type: text/plain\r\n", latin1(SeedWarc.plain())));
    records.add(record("request", "", "GET / HTTP/1.1\r\n\r\n"));
    return records;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] record(String type, String fields, String block) {
    return ("WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\n"
            + fields
            + "Content-Length: "
            + block.length()
            + "\r\n\r\n"
            + block
            + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @EnumSource(StoredForm.class)
  void anyDamageOfAnArchiveIsTheSameInPieces(StoredForm form) {
    System.out.println("cuvee.seed=" + seed);
    var random = KeyedHash.of(seed, "pieces").stream(form.name());
    var options = IngestOptions.defaults();
    for (var kind : new SeedRecords[] {SeedRecords.WARC, SeedRecords.ARC}) {
      var mutator = new WarcMutator(kind, form, random);
      for (int i = 0; i < MUTANTS && form.perRecord(); i++) {
        var mutant = mutator.next();
        var what = kind + " " + form + " " + i + " " + mutant.kind();
        long size = SIZES[i % SIZES.length];
        compare(what, "m.warc", SourceFormat.WARC, mutant.bytes(), options, size);
      }
    }
    byte[] sound = form.file(records());
    for (long size : SIZES) {
      compare("sound", "m.warc", SourceFormat.WARC, sound, options, size);
    }
    for (int i = 0; i < MUTANTS; i++) {
      byte[] bytes = mutated(sound, random);
      compare(form + " " + i, "m.warc", SourceFormat.WARC, bytes, options, SIZES[i % SIZES.length]);
    }
  }

  @ParameterizedTest
  @EnumSource(StoredForm.class)
  void aFileOfManyMembersIsCutAndOneStreamIsNot(StoredForm form) {
    byte[] bytes = form.file(records());
    int pieces =
        compare("sound", "m.warc", SourceFormat.WARC, bytes, IngestOptions.defaults(), 1_000);
    if (form == StoredForm.GZIP_STREAM) {
      assertThat(pieces).isEqualTo(1);
    } else {
      assertThat(pieces).isGreaterThan(2);
    }
  }

  @Test
  void aRecordInsideAPayloadBeginsNoPiece() {
    // The payload is a WARC file of its own; cut at every byte, no cut lies in it.
    var inner = record("resource", "Content-Type: text/plain\r\n", latin1(SeedWarc.plain()));
    var bytes = StoredForm.PLAIN.file(Collections.nCopies(12, inner));
    for (long size = 1; size < inner.length; size += 297) {
      compare("inner", "m.warc", SourceFormat.WARC, bytes, IngestOptions.defaults(), size);
    }
    var input = new InputFile("web", "m.warc", SourceFormat.WARC, ByteSource.of("m", bytes));
    var pieces = Ingestor.pieces(input, Limits.defaults(), 1);
    assertThat(pieces).hasSizeGreaterThan(2);
    assertThat(pieces).allSatisfy(piece -> assertThat(piece.from() % inner.length).isZero());
  }

  @Test
  void metadataStaysWithItsDocument() {
    var page =
        record(
            "resource", "WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: text/plain\r\n", "Words.");
    var metadata =
        record(
            "metadata",
            "WARC-Concurrent-To: <urn:uuid:1>\r\nContent-Type: application/warc-fields\r\n",
            "hops: 3\r\n");
    var bytes = StoredForm.GZIP.file(List.of(page, metadata, page, metadata));
    var input = new InputFile("web", "m.warc", SourceFormat.WARC, ByteSource.of("m", bytes));
    var pieces = Ingestor.pieces(input, Limits.defaults(), 1);
    assertThat(pieces).hasSizeLessThan(4);
    compare("pairs", "m.warc", SourceFormat.WARC, bytes, IngestOptions.defaults(), 1);
  }

  /** Small limits, so that files come near to them. */
  @ParameterizedTest
  @EnumSource(StoredForm.class)
  void limitsAreMetAtTheSamePlaces(StoredForm form) {
    var limits = new Limits(256, 1_500, 1_000, 2, 400, 20, 20);
    var options = new IngestOptions(Profile.MAIN, limits, RowLayout.defaults());
    for (long size : SIZES) {
      byte[] bytes = form.file(records());
      compare(form + " limits", "m.warc", SourceFormat.WARC, bytes, options, size);
    }
  }

  @ParameterizedTest
  @EnumSource(StoredForm.class)
  void rowsKeepTheirNumbers(StoredForm form) {
    var lines = new ArrayList<byte[]>();
    for (int i = 0; i < 60; i++) {
      var line =
          switch (i % 7) {
            case 3 -> "\n";
            case 5 -> "no json " + i + "\n";
            default -> "{\"text\": \"Words of line " + i + ".\", \"n\": " + i + "}\n";
          };
      lines.add(line.getBytes(StandardCharsets.UTF_8));
    }
    lines.add("{\"text\": \"The last line has no end.\"}".getBytes(StandardCharsets.UTF_8));
    damaged("rows", "a.jsonl", SourceFormat.JSONL, form, lines);
  }

  @ParameterizedTest
  @EnumSource(StoredForm.class)
  void pagesOfADumpKeepTheirNumbers(StoredForm form) {
    var parts = new ArrayList<byte[]>();
    parts.add(
        ("<mediawiki xmlns=\"x\" xml:lang=\"de\">\n<siteinfo><dbname>dewiki</dbname>"
                + "<base>https://de.wikipedia.org/wiki/X</base></siteinfo>\n")
            .getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 40; i++) {
      var page =
          "  <page>\n<title>T"
              + i
              + "</title><ns>0</ns><revision><text>Words of page "
              + i
              + (i % 9 == 4 ? "</wrong>" : "</text></revision>")
              + "\n  </page>\n";
      parts.add(page.getBytes(StandardCharsets.UTF_8));
    }
    parts.add("</mediawiki>\n".getBytes(StandardCharsets.UTF_8));
    damaged("pages", "a.xml", SourceFormat.MEDIAWIKI, form, parts);
  }

  private void damaged(
      String what, String file, SourceFormat format, StoredForm form, List<byte[]> parts) {
    byte[] sound = form.file(parts);
    var options = IngestOptions.defaults();
    int pieces = compare(what, file, format, sound, options, 200);
    if (form != StoredForm.GZIP_STREAM) {
      assertThat(pieces).isGreaterThan(3);
    }
    var random = KeyedHash.of(seed, what).stream(form.name());
    for (int i = 0; i < MUTANTS; i++) {
      compare(
          what + " " + i, file, format, mutated(sound, random), options, SIZES[i % SIZES.length]);
    }
  }

  private static byte[] mutated(byte[] sound, RandomStream random) {
    int at = random.nextInt(sound.length);
    var out = new ByteArrayOutputStream();
    out.write(sound, 0, at);
    int rest = at;
    switch (random.nextInt(3)) {
      case 0 -> {
        out.write(random.nextInt(256));
        rest = at + 1;
      }
      case 1 -> rest = Math.min(sound.length, at + 1 + random.nextInt(60));
      default -> out.writeBytes(new byte[1 + random.nextInt(30)]);
    }
    out.write(sound, rest, sound.length - rest);
    return out.toByteArray();
  }

  @Test
  void aFileThatIsGoneIsOneFault() {
    var gone =
        new ByteSource() {
          @Override
          public String name() {
            return "gone";
          }

          @Override
          public long size() throws java.io.IOException {
            throw new io.cuvee.core.io.UnreadableSourceException("there is no file gone");
          }

          @Override
          public java.io.InputStream open(long offset) throws java.io.IOException {
            throw new io.cuvee.core.io.UnreadableSourceException("there is no file gone");
          }
        };
    var reading = Reading.of("a.warc.gz", gone, SourceFormat.AUTO);
    assertThat(reading.faults()).containsExactly("unreadable-file@0+0: there is no file gone");
    assertThat(reading.tally().recordsByType()).isEqualTo(Map.of("unreadable", 1L));
  }

  @Test
  void aFileThatIsLostOnTheWayKeepsWhatWasReadAndFaultsTheRest() {
    byte[] bytes = StoredForm.GZIP.file(Collections.nCopies(40, SeedRecords.WARC.all().get(0)));
    int end = bytes.length * 3 / 4;
    var losing =
        new ByteSource() {
          @Override
          public String name() {
            return "losing";
          }

          @Override
          public long size() {
            return bytes.length;
          }

          @Override
          public java.io.InputStream open(long offset) {
            int from = (int) offset;
            var before = new java.io.ByteArrayInputStream(bytes, from, Math.max(0, end - from));
            return new java.io.InputStream() {
              @Override
              public int read() throws java.io.IOException {
                int b = before.read();
                if (b < 0) {
                  throw new io.cuvee.core.io.UnreadableSourceException("HTTP status 410");
                }
                return b;
              }
            };
          }
        };
    var reading = Reading.of("a.warc.gz", losing, SourceFormat.AUTO);
    assertThat(reading.documents()).isNotEmpty();
    assertThat(reading.faults()).hasSize(1);
    assertThat(reading.faults().get(0)).startsWith("unreadable-file@").endsWith("HTTP status 410");
    assertThat(reading.tally().coveredBytes()).isEqualTo(bytes.length);
    assertThat(reading.tally().records()).isEqualTo(reading.outcomes().size());
  }
}
