package io.cuvee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.Document;
import io.cuvee.core.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WaczTest {
  private static Reading read(byte[] bytes) {
    return read(bytes, IngestOptions.defaults());
  }

  private static Reading read(byte[] bytes, IngestOptions options) {
    var source = ByteSource.of("c.wacz", bytes);
    var reading = Reading.of("c.wacz", source, SourceFormat.AUTO, options);
    assertThat(reading.tally().coveredBytes()).isEqualTo(bytes.length);
    assertThat(reading.tally().records()).isEqualTo(reading.outcomes().size());
    assertThat(reading.faults("internal-error")).isEmpty();
    return reading;
  }

  private record Entry(String name, byte[] content, boolean deflated) {}

  private static byte[] zip(Entry... entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var e : entries) {
        var entry = new ZipEntry(e.name);
        entry.setLastModifiedTime(FileTime.fromMillis(1_000_000_000_000L));
        if (!e.deflated) {
          var crc = new CRC32();
          crc.update(e.content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(e.content.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(e.content);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static Entry pages() {
    return new Entry("pages/pages.jsonl", "{}\n{}\n".getBytes(StandardCharsets.UTF_8), true);
  }

  private static Entry archive(String name) {
    return new Entry("archive/" + name, SeedWarc.gzip(), false);
  }

  @Test
  void recordsStandWhereTheirMembersAreInTheFile() throws IOException {
    byte[] bytes = zip(pages(), archive("a.warc.gz"));
    var reading = read(bytes);
    assertThat(reading.skipped()).containsExactly("zip-entry", "warcinfo");
    assertThat(reading.documents()).hasSize(SeedWarc.PAGES);
    for (int i = 0; i < SeedWarc.PAGES; i++) {
      var span = reading.documents().get(i).span();
      int from = (int) span.offset();
      assertThat(Arrays.copyOfRange(bytes, from, from + (int) span.length()))
          .isEqualTo(SeedWarc.members().get(i + 1));
    }
  }

  @Test
  void archivesOfEveryFormHaveDistinctPlaces() throws IOException {
    byte[] bytes =
        zip(
            archive("a.warc.gz"),
            new Entry("archive/b.warc", SeedWarc.plain(), true),
            new Entry("archive/c.warc.gz", SeedWarc.oneStream(), false),
            new Entry("archive/d.warc.gz", SeedWarc.oneStream(), false),
            new Entry("archive/e.warc", SeedWarc.plain(), false));
    var reading = read(bytes);
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.documents()).hasSize(5 * SeedWarc.PAGES);
    assertThat(reading.documents().stream().map(Document::id).distinct())
        .hasSize(5 * SeedWarc.PAGES);
    assertThat(reading.tally().recordsByType())
        .containsEntry("response", 5L * SeedWarc.PAGES)
        .containsEntry("warcinfo", 5L);
  }

  @Test
  void aFileCutAnywhereIsAccountedForAndKeepsItsWholeRecords() throws IOException {
    byte[] seed = zip(pages(), archive("a.warc.gz"));
    int start = indexOf(seed, SeedWarc.gzip());
    var members = SeedWarc.members();
    for (int cut = 30; cut < seed.length; cut += 7) {
      int whole = -1;
      int end = start;
      while (whole + 1 < members.size() && end + members.get(whole + 1).length <= cut) {
        end += members.get(++whole).length;
      }
      assertThat(read(Arrays.copyOf(seed, cut)).documents())
          .as("cut at %d", cut)
          .hasSize(Math.max(0, whole));
    }
  }

  @Test
  void withoutItsDirectoryTheArchivesAreFoundAllTheSame() throws IOException {
    byte[] bytes = zip(pages(), archive("a.warc.gz"), archive("b.warc.gz"));
    bytes[bytes.length - 22] ^= 1;
    var reading = read(bytes);
    assertThat(reading.documents()).hasSize(2 * SeedWarc.PAGES);
    assertThat(reading.faults()).hasSize(3);
  }

  @Test
  void bytesThatNoEntryClaimsAreAFault() throws IOException {
    byte[] bytes = zip(archive("a.warc.gz"));
    int length = SeedWarc.gzip().length;
    int entry = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
    var table = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    table.putInt(entry + 20, length - 100).putInt(entry + 24, length - 100);
    var reading = read(bytes);
    assertThat(reading.documents()).hasSize(SeedWarc.PAGES - 1);
    assertThat(reading.faults())
        .hasSize(2)
        .last()
        .isEqualTo("not-a-record@%d+100: bytes that belong to no zip entry".formatted(entry - 100));
  }

  @Test
  void anEntryThatClaimsMoreThanItHasRoomForIsAFault() throws IOException {
    byte[] bytes = zip(archive("a.warc.gz"), pages());
    int entry = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
    var table = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    table.putInt(entry + 20, 1 << 30).putInt(entry + 24, 1 << 30);
    assertThat(read(bytes).faults("bad-record-length@0")).hasSize(1);
  }

  @Test
  void aDeflatedArchiveBeyondTheLimitIsAFault() throws IOException {
    var limits = new Limits(65_536, 2_000, 1 << 20, 200, 1 << 20, 1_000, 1_000);
    var options =
        new IngestOptions(IngestOptions.defaults().profile(), limits, RowLayout.defaults());
    byte[] bytes = zip(new Entry("archive/b.warc", SeedWarc.plain(), true), pages());
    var reading = read(bytes, options);
    assertThat(reading.faults("limit-exceeded")).hasSize(1);
    assertThat(reading.skipped()).containsExactly("zip-entry");
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int at = 0; at + part.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    throw new AssertionError("not there");
  }
}
